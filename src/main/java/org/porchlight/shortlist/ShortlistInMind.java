package org.porchlight.shortlist;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.sheet.PlacesInMind;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lends the saved places to worksheets: the card for "yes, today", and the call sheet. */
@Component
class ShortlistInMind implements PlacesInMind {

    private final Shortlist places;
    private final FormPages forms;
    private final Accounts accounts;

    ShortlistInMind(Shortlist places, FormPages forms, Accounts accounts) {
        this.accounts = accounts;
        this.places = places;
        this.forms = forms;
    }

    @Override
    public List<Place> of(OpenBox box) {
        ZoneId zone = accounts.signedIn(box.owner()).map(SignedIn::zone).orElse(ZoneOffset.UTC);
        List<Place> all = new ArrayList<>();
        for (SavedPlace place : places.all(box)) {
            PlaceNotes notes = place.notes();
            SavedPlace.Document document = place.document();
            if (notes != null && document != null && place.status().isHopeful()) {
                all.add(new Place(
                        place.id(),
                        notes.name(),
                        notes.phone(),
                        hours(notes),
                        notes.medicine(),
                        standing(document.lastOutcome()),
                        document.lastCalledOn(),
                        SavedPlace.word(SavedPlace.answering(notes, forms.instant(), zone))));
            }
        }
        return all;
    }

    private static String standing(String outcome) {
        return switch (outcome) {
            case "appointment", "answered" -> "taking";
            case "full", "waiting-list" -> "full";
            case "closed" -> "closed";
            default -> "";
        };
    }

    /** "Monday, Tuesday, 8:00 AM to 6:00 PM"; empty where nobody wrote the hours down. */
    private String hours(PlaceNotes notes) {
        LocalTime from = notes.opensAt();
        LocalTime until = notes.closesAt();
        if (from == null || until == null) {
            return "";
        }
        Locale reader = LocaleContextHolder.getLocale();
        DateTimeFormatter clock =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader);
        String days = notes.days().stream()
                .map(day -> forms.words(FormPages.PLACE).option("days", day))
                .collect(Collectors.joining(", "));
        String times = forms.words("shortlist.")
                .maybe("hours", clock.format(from), clock.format(until))
                .orElse("");
        return days.isEmpty() ? times : days + ", " + times;
    }
}
