package org.porchlight.worksheets.consent;

import java.util.ArrayList;
import java.util.List;
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

/**
 * A list to go through with one place: which form, who signs, what may be told, how long it holds. The loved one decides; the
 * page never asks anybody to press them.
 */
@Component
@Order(2)
class ConsentTool implements Tool<ConsentList> {

    /** An end that is near enough to ask for a new form. */
    private static final int DAYS_BEFORE_END = 30;

    private static final String UNITED_STATES = "us";

    private final Sheet<ConsentList> sheet = Sheet.of(ConsentList.class);
    private final Listings listings;
    private final HelpNow help;

    ConsentTool(Listings listings, HelpNow help) {
        this.listings = listings;
        this.help = help;
    }

    /**
     * The list as its page shows it.
     *
     * @param federalRule whether the stricter rule of the United States for addiction programs is told
     */
    record ConsentPage(ConsentList list, Telephone telephone, boolean federalRule) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "ConsentPage";
        }
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public int step() {
        return 5;
    }

    @Override
    public Sheet<ConsentList> sheet() {
        return sheet;
    }

    @Override
    public String title(ConsentList list) {
        return list.clinic();
    }

    @Override
    public MultiValueMap<String, String> begin(Beginning given) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        String listing = given.asked().getOrDefault("listing", "");
        // as in the addresses of the finder; anything else is nobody's listing
        if (listing.matches("[0-9]{1,18}")) {
            listings.contact(Long.parseLong(listing)).ifPresent(contact -> {
                set("clinic", contact.name(), known);
                set("phone", contact.phone(), known);
            });
        }
        String kept = given.asked().getOrDefault("kept", "");
        given.places().stream()
                .filter(place -> place.id().toString().equals(kept))
                .forEach(place -> {
                    set("clinic", place.name(), known);
                    set("phone", place.phone(), known);
                });
        set("person", given.aboutUs().lovedOne(), known);
        return known;
    }

    private static void set(String field, String value, MultiValueMap<String, String> known) {
        if (!value.isEmpty()) {
            known.set(field, value);
        }
    }

    @Override
    public List<Suggestion> suggestions(ConsentList list, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (new Telephone(list.phone()).isShort()) {
            think(
                    thoughts,
                    "phone",
                    "short-number",
                    list.phone(),
                    help.country(situation.country()).name());
        }
        switch (list.standing()) {
            case "not-yet" -> think(thoughts, "standing", "ask-early");
            case "no" -> think(thoughts, "standing", "said-no");
            case "signed" -> {
                if (list.until() == null) {
                    think(thoughts, "until", "how-long");
                }
                if (list.shared().isEmpty() && list.sharedMore().isEmpty()) {
                    think(thoughts, "shared", "what");
                }
            }
            default -> {
                // nothing to add
            }
        }
        if (list.until() != null && list.until().isBefore(situation.today())) {
            think(thoughts, "until", "ended");
        } else if (list.until() != null
                && list.until().isBefore(situation.today().plusDays(DAYS_BEFORE_END))) {
            think(thoughts, "until", "ends-soon");
        }
        if (list.signedOn() != null && list.askedOn() != null && list.signedOn().isBefore(list.askedOn())) {
            think(thoughts, "signedOn", "order");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.consent.thought." + key, values));
    }

    @Override
    public ConsentPage view(ConsentList list, Situation situation) {
        return new ConsentPage(
                list, new Telephone(list.phone()), situation.country().equals(UNITED_STATES));
    }

    @Override
    public List<DatedEvent> calendar(ConsentList list) {
        return list.until() == null ? List.of() : List.of(DatedEvent.wholeDay("until", list.until()));
    }
}
