package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.directory.ListingBrief;
import org.porchlight.directory.Listings;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.sharing.SharedPart.Lines;
import org.porchlight.worksheets.ToolWords;
import org.springframework.stereotype.Component;

/** Public entries of places as part of a packet: those that the counselor has saved, without anything that they wrote. */
@Component
class SharedListings implements Shareable {

    private final Shortlist places;
    private final Listings listings;
    private final FormPages forms;

    SharedListings(Shortlist places, Listings listings, FormPages forms) {
        this.places = places;
        this.listings = listings;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return "listing";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PACKET;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        List<Long> saved = places.all(asked.box()).stream()
                .map(place -> place.document() == null ? null : place.document().listing())
                .filter(Objects::nonNull)
                .toList();
        return listings.briefs(saved).stream()
                .filter(brief -> !brief.hidden())
                .map(brief -> new Choice(Long.toString(brief.id()), brief.name(), brief.address()))
                .toList();
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return now(id);
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<SharedPart> now(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return listings.briefs(List.of(Long.valueOf(id))).stream()
                .filter(brief -> !brief.hidden())
                .findFirst()
                .map(this::part);
    }

    private SharedPart part(ListingBrief brief) {
        List<Lines> lines = new ArrayList<>();
        if (!brief.programName().isEmpty()) {
            lines.add(Lines.of("", brief.programName()));
        }
        if (brief.phone() != null) {
            lines.add(Lines.phone(
                    say("phone"), brief.phone().printed(), brief.phone().link()));
        }
        if (!brief.address().isEmpty()) {
            lines.add(Lines.of(say("address"), brief.address()));
        }
        if (brief.closed()) {
            lines.add(Lines.of("", say("closed")));
        }
        if (brief.saysNoOpioidTreatment()) {
            lines.add(Lines.of("", say("no-opioid")));
        }
        if (brief.notInLatestList()) {
            lines.add(Lines.of("", say("absent")));
        }
        return new SharedPart(
                kind(), Long.toString(brief.id()), brief.name(), lines, Doing.open("/treatment/" + brief.id()));
    }

    private String say(String key) {
        ToolWords words = forms.words("shareable.listing.");
        return words.maybe(key).orElse(key);
    }
}
