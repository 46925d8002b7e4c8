package org.porchlight.worksheets.callsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.porchlight.accounts.AboutUs;
import org.porchlight.directory.ListingContact;
import org.porchlight.directory.Listings;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** One sheet for one call: what to say, what to ask, and room for the answers. A listing of the finder may fill its first lines. */
@Component
@Order(1)
class CallSheetTool implements Tool<CallSheet> {

    private static final int APPOINTMENT_MINUTES = 60;
    private static final Set<String> CALL_AGAIN = Set.of("voicemail", "full", "waiting-list");

    private final Sheet<CallSheet> sheet = Sheet.of(CallSheet.class);
    private final Listings listings;
    private final HelpNow helpNow;

    CallSheetTool(Listings listings, HelpNow helpNow) {
        this.listings = listings;
        this.helpNow = helpNow;
    }

    @Override
    public String name() {
        return "call-sheet";
    }

    @Override
    public int step() {
        return 5;
    }

    @Override
    public Sheet<CallSheet> sheet() {
        return sheet;
    }

    @Override
    public String title(CallSheet call) {
        return call.place();
    }

    @Override
    public Object view(CallSheet call, Situation situation) {
        return new CallSheetView(call, new Telephone(call.phone()));
    }

    @Override
    public MultiValueMap<String, String> begin(Beginning given) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        String listing = given.asked().getOrDefault("listing", "");
        // as in the addresses of the finder; anything else is nobody's listing
        if (listing.matches("[0-9]{1,18}")) {
            listings.contact(Long.parseLong(listing)).ifPresent(contact -> fill(contact, known));
        }
        String kept = given.asked().getOrDefault("kept", "");
        given.places().stream()
                .filter(place -> place.id().toString().equals(kept))
                .forEach(place -> {
                    set("place", place.name(), known);
                    set("phone", place.phone(), known);
                });
        AboutUs.Answers told = given.aboutUs();
        set("relation", told.relation(), known);
        set("relationWords", told.relationWords(), known);
        set("person", told.lovedOne(), known);
        told.medicines().stream()
                .filter(medicine -> !medicine.equals("none"))
                .forEach(medicine -> known.add("wants", medicine));
        told.payments().forEach(payment -> known.add("payments", payment));
        return known;
    }

    private static void fill(ListingContact contact, MultiValueMap<String, String> known) {
        set("place", contact.name(), known);
        set("phone", contact.phone(), known);
    }

    private static void set(String field, String value, MultiValueMap<String, String> known) {
        if (!value.isEmpty()) {
            known.set(field, value);
        }
    }

    @Override
    public List<Suggestion> suggestions(CallSheet call, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (new Telephone(call.phone()).isShort()) {
            think(
                    thoughts,
                    "phone",
                    "short-number",
                    call.phone(),
                    helpNow.country(situation.country()).name());
        }
        if (call.offers().contains("neither")) {
            think(thoughts, "offers", "neither");
        }
        if (call.goesOn().equals("no")) {
            think(thoughts, "goesOn", "goes-on");
        }
        if (call.transfer().equals("no")) {
            think(thoughts, "transfer", "transfer");
        }
        if (CALL_AGAIN.contains(call.outcome()) && call.callBack() == null) {
            think(thoughts, "callBack", "call-back");
        }
        if (call.outcome().equals("wrong-number")) {
            think(thoughts, "outcome", "wrong-number");
        }
        if (call.outcome().equals("appointment") && call.until() == null) {
            think(thoughts, "until", "which-day");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.call-sheet.thought." + key, values));
    }

    @Override
    public List<DatedEvent> calendar(CallSheet call) {
        List<DatedEvent> days = new ArrayList<>();
        if (call.until() != null) {
            days.add(new DatedEvent("until", call.until(), call.untilAt(), APPOINTMENT_MINUTES));
        }
        if (call.callBack() != null) {
            days.add(DatedEvent.wholeDay("callBack", call.callBack()));
        }
        return days;
    }
}
