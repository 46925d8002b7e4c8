package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.directory.ListingBrief;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.shortlist.Shortlist.TooManyPlaces;
import org.porchlight.worksheets.sheet.Answered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of saved places, and one of them to read, to save and to change. */
@Controller
class ShortlistController {

    static final String PLACE = "/shortlist/{id:[0-9a-f-]{36}}";

    /** Places that fit beside each other. */
    private static final int COMPARED = 3;

    private final Shortlist places;
    private final ChosenListings chosen;
    private final PlaceCards cards;
    private final PlacePage page;
    private final FormPages forms;

    ShortlistController(Shortlist places, ChosenListings chosen, PlaceCards cards, PlacePage page, FormPages forms) {
        this.places = places;
        this.chosen = chosen;
        this.cards = cards;
        this.page = page;
        this.forms = forms;
    }

    /** The places of one status. */
    record Column(PlaceStatus status, List<PlaceCard> cards) {}

    @GetMapping("/shortlist")
    String list(SignedIn who, OpenBox box, Model model) {
        return board(who, box, model);
    }

    private String board(SignedIn who, OpenBox box, Model model) {
        List<PlaceCard> all = cards.of(places.all(box), who);
        model.addAttribute("count", all.size());
        model.addAttribute("words", forms.words(FormPages.PLACE));
        model.addAttribute(
                "columns",
                Arrays.stream(PlaceStatus.values())
                        .map(status -> new Column(
                                status,
                                all.stream()
                                        .filter(card -> card.place().status() == status)
                                        .toList()))
                        .filter(column -> !column.cards().isEmpty())
                        .toList());
        List<Long> comparable = comparable(all);
        model.addAttribute("comparable", comparable);
        model.addAttribute("ownComparable", ownComparable(all, COMPARED - comparable.size()));
        model.addAttribute("due", all.stream().filter(PlaceCard::due).toList());
        model.addAttribute("statuses", PlaceStatus.values());
        return "shortlist/board";
    }

    /** Those that were typed by hand and may still be rung. */
    private static List<UUID> ownComparable(List<PlaceCard> all, int most) {
        return all.stream()
                .map(PlaceCard::place)
                .filter(place -> place.status().isHopeful()
                        && place.document() != null
                        && place.document().listing() == null)
                .map(SavedPlace::id)
                .limit(most)
                .toList();
    }

    /** The listings of those that may still be rung, as many as fit beside each other. */
    private static List<Long> comparable(List<PlaceCard> all) {
        return all.stream()
                .filter(card -> card.place().status().isHopeful() && !card.lost())
                .map(PlaceCard::listing)
                .filter(Objects::nonNull)
                .map(ListingBrief::id)
                .limit(COMPARED)
                .toList();
    }

    /** Saves chosen listings, or a place that was typed by hand. */
    @PostMapping("/shortlist")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        List<Long> ids = ChosenListings.ids(fields.getOrDefault("place", List.of()));
        try {
            if (!ids.isEmpty()) {
                List<UUID> kept = places.keep(box, chosen.toKeep(ids));
                return kept.size() == 1 ? "redirect:/shortlist/" + kept.get(0) : "redirect:/shortlist";
            }
            UUID id = FormPages.id(fields.getFirst("once"));
            Answered<PlaceNotes> answered = SavedPlace.SHEET.read(fields, forms.days(who), null);
            if (!answered.isSound()) {
                return form(answered, id, model, response);
            }
            places.add(box, id, answered.answers());
            return "redirect:/shortlist/" + id;
        } catch (TooManyPlaces full) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("full", Shortlist.MOST);
            return board(who, box, model);
        }
    }

    @GetMapping("/shortlist/new")
    String blank(SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        Answered<PlaceNotes> nothing = new Answered<>(new LinkedMultiValueMap<>(), SavedPlace.SHEET.blank(), List.of());
        return form(nothing, UUID.randomUUID(), model, response);
    }

    private String form(Answered<PlaceNotes> answered, UUID once, Model model, HttpServletResponse response) {
        forms.fill(SavedPlace.SHEET, FormPages.PLACE, answered.typed(), answered.problems(), model, response);
        model.addAttribute("once", once);
        return "shortlist/place-form";
    }

    @GetMapping(PLACE)
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        return page.show(places.read(box, id), who, box, model);
    }

    @GetMapping(PLACE + "/edit")
    String edit(@PathVariable UUID id, SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        SavedPlace place = places.read(box, id);
        PlaceNotes notes = place.notes();
        if (notes == null) {
            return "redirect:/shortlist/" + id;
        }
        Answered<PlaceNotes> kept = new Answered<>(SavedPlace.SHEET.fields(notes), notes, List.of());
        return editForm(place, kept, place.version(), model, response);
    }

    @PostMapping(PLACE)
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        int base = FormPages.number(fields.getFirst("base"));
        SavedPlace place = places.find(box, id).orElse(null);
        Answered<PlaceNotes> answered =
                SavedPlace.SHEET.read(fields, forms.days(who), place == null ? null : place.notes());
        if (place == null) {
            // deleted meanwhile, or never this person's: told the same way, and no word that was typed is lost
            String page = form(answered, UUID.randomUUID(), model, response);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("gone", true);
            return page;
        }
        if (!answered.isSound()) {
            return editForm(place, answered, base, model, response);
        }
        Optional<SavedPlace> clash = places.rewrite(box, id, base, answered.answers());
        if (clash.isEmpty()) {
            return "redirect:/shortlist/" + id;
        }
        SavedPlace stands = clash.get();
        String page = editForm(stands, answered, stands.version(), model, response);
        forms.clash(SavedPlace.SHEET, FormPages.PLACE, answered.answers(), stands.notes(), model, response);
        return page;
    }

    private String editForm(
            SavedPlace place, Answered<PlaceNotes> answered, int base, Model model, HttpServletResponse response) {
        forms.fill(SavedPlace.SHEET, FormPages.PLACE, answered.typed(), answered.problems(), model, response);
        model.addAttribute("place", place);
        model.addAttribute("base", base);
        return "shortlist/place-form";
    }
}
