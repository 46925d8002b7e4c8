package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Lines;
import org.porchlight.worksheets.ToolWords;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Telephone;
import org.springframework.stereotype.Component;

/** Places on the shortlist as part of what their owner shares, with the calls that were made and the appointments there. */
@Component
class SharedPlaces implements Shareable {

    private final Shortlist places;
    private final CallLog calls;
    private final Appointments appointments;
    private final FormPages forms;

    SharedPlaces(Shortlist places, CallLog calls, Appointments appointments, FormPages forms) {
        this.places = places;
        this.calls = calls;
        this.appointments = appointments;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PAGES;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        List<Choice> choices = new ArrayList<>();
        for (SavedPlace place : places.all(asked.box())) {
            if (place.notes() != null) {
                choices.add(new Choice(place.id().toString(), place.notes().name(), statusOf(place)));
            }
        }
        return choices;
    }

    private String statusOf(SavedPlace place) {
        return forms.words("shortlist.")
                .maybe("status." + place.status().value())
                .orElse("");
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return places.all(asked.box()).stream()
                .filter(place -> place.notes() != null && place.id().toString().equals(id))
                .findFirst()
                .map(place -> part(place, asked));
    }

    private SharedPart part(SavedPlace place, Asked asked) {
        PlaceNotes notes = place.notes();
        List<Lines> lines = new ArrayList<>();
        String title = notes == null ? "" : notes.name();
        if (notes != null) {
            ToolWords words = forms.words(FormPages.PLACE);
            for (Field field : SavedPlace.SHEET.fields()) {
                List<String> text = SavedPlace.SHEET.words(notes, field, words);
                if (!text.isEmpty() && !field.name().equals("name")) {
                    lines.add(
                            field.kind() == Field.Kind.PHONE
                                    ? Lines.phone(words.label(field), text.get(0), new Telephone(text.get(0)).link())
                                    : Lines.of(words.label(field), text));
                }
            }
        }
        lines.add(Lines.of(say("status"), statusOf(place)));
        for (LoggedCall call : calls.of(asked.box(), place.id())) {
            add(lines, "call", LoggedCall.SHEET, call.notes(), FormPages.CALL);
        }
        for (Appointment appointment : appointments.all(asked.box())) {
            if (appointment.place().equals(place.id())) {
                add(lines, "appointment", Appointment.SHEET, appointment.notes(), FormPages.APPOINTMENT);
            }
        }
        return new SharedPart(kind(), place.id().toString(), title, lines, null);
    }

    private <A extends Record> void add(
            List<Lines> lines, String heading, Sheet<A> sheet, @Nullable A notes, String prefix) {
        if (notes == null) {
            return;
        }
        ToolWords words = forms.words(prefix);
        List<String> text = sheet.fields().stream()
                .map(field -> line(sheet, notes, field, words))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
        lines.add(Lines.of(say(heading), text));
    }

    private static <A extends Record> Optional<String> line(Sheet<A> sheet, A notes, Field field, ToolWords words) {
        List<String> said = sheet.words(notes, field, words);
        return said.isEmpty() ? Optional.empty() : Optional.of(words.label(field) + ": " + String.join(", ", said));
    }

    private String say(String key) {
        return forms.words("shareable.place.").maybe(key).orElse(key);
    }
}
