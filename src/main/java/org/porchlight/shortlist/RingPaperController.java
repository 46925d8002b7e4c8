package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.sheet.Telephone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Three places to ring": a page for the pocket, of places that were ticked in the finder or of those that are kept. */
@Controller
class RingPaperController {

    private static final int PLACES = 3;

    private final ChosenListings chosen;
    private final Shortlist places;
    private final PlaceCards cards;
    private final AboutUs aboutUs;
    private final CallScript script;
    private final FormPages forms;
    private final Clock clock;

    RingPaperController(
            ChosenListings chosen,
            Shortlist places,
            PlaceCards cards,
            AboutUs aboutUs,
            CallScript script,
            FormPages forms,
            Clock clock) {
        this.chosen = chosen;
        this.places = places;
        this.cards = cards;
        this.aboutUs = aboutUs;
        this.script = script;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A place on the page; all texts but the name may be empty.
     *
     * @param medicine the end of a message's key
     * @param answering "unknown", "yes" or "no"
     * @param closed whether the list marks it as closed
     * @param lost whether the list does not show it any more
     */
    record Ring(
            String name,
            Telephone telephone,
            String address,
            String medicine,
            String why,
            String answering,
            boolean closed,
            boolean lost) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Ring";
        }
    }

    @GetMapping("/shortlist/paper")
    String show(
            @RequestParam(name = "place", defaultValue = "") List<String> sent,
            Optional<SignedIn> who,
            Optional<OpenBox> box,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        List<Long> ids = ChosenListings.ids(sent);
        boolean mine = ids.isEmpty() && who.isPresent() && box.isPresent();
        List<Ring> rings = mine ? kept(who.get(), box.get()) : picked(ids);
        model.addAttribute("rings", rings);
        model.addAttribute("blanks", Math.max(0, PLACES - rings.size()));
        model.addAttribute("mine", mine);
        model.addAttribute("words", forms.words(FormPages.PLACE));
        model.addAttribute("today", who.map(forms::today).orElseGet(() -> LocalDate.now(clock)));
        model.addAttribute("script", script.lines(box.map(aboutUs::of).orElse(AboutUs.Answers.NONE)));
        return "shortlist/paper";
    }

    private List<Ring> picked(List<Long> ids) {
        List<Ring> rings = new ArrayList<>();
        List<Shortlist.Chosen> notes = chosen.toKeep(ids);
        List<ChosenListings.Compared> listed = chosen.read(ids);
        for (int i = 0; i < Math.min(PLACES, notes.size()); i++) {
            rings.add(ring(
                    notes.get(i).notes(), "unknown", listed.get(i).listing().closed(), false));
        }
        return rings;
    }

    private List<Ring> kept(SignedIn who, OpenBox box) {
        List<Ring> rings = new ArrayList<>();
        for (PlaceCard card : cards.of(places.all(box), who)) {
            @Nullable PlaceNotes notes = card.place().notes();
            if (notes != null && card.place().status().isHopeful() && rings.size() < PLACES) {
                boolean closed = card.listing() != null && card.listing().closed();
                rings.add(ring(notes, card.answering(), closed, card.lost()));
            }
        }
        return rings;
    }

    private static Ring ring(PlaceNotes notes, String answering, boolean closed, boolean lost) {
        return new Ring(
                notes.name(),
                new Telephone(notes.phone()),
                notes.address(),
                notes.medicine(),
                notes.why(),
                answering,
                closed,
                lost);
    }
}
