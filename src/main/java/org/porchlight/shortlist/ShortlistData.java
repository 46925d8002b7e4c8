package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.worksheets.ToolWords;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Takes places, calls and appointments out for their owner, and seals them again under a new key. */
@Component
class ShortlistData implements PersonalData {

    private final Shortlist places;
    private final CallLog calls;
    private final Appointments appointments;
    private final FormPages forms;
    private final JdbcClient jdbc;

    ShortlistData(Shortlist places, CallLog calls, Appointments appointments, FormPages forms, JdbcClient jdbc) {
        this.places = places;
        this.calls = calls;
        this.appointments = appointments;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    private record Exported(
            SavedPlace.Document place,
            List<JsonNode> calls,
            List<Appointment.Document> appointments,
            Map<String, MultiValueMap<String, String>> notKept) {}

    private record Sealed(UUID id, byte[] content) {}

    @Override
    public String folder() {
        return "places";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        List<Exported> all = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        List<Appointment> dates = appointments.all(box);
        for (SavedPlace place : places.all(box)) {
            SavedPlace.@Nullable Document document = place.document();
            PlaceNotes notes = place.notes();
            if (document != null && notes != null) {
                all.add(exported(box, place, document, dates));
                page.append("# ").append(notes.name()).append("\n\n");
                page.append(forms.words("shortlist.")
                                .maybe("status." + document.status())
                                .orElse(""))
                        .append("\n\n");
                write(page, SavedPlace.SHEET, notes, FormPages.PLACE);
                calls.of(box, place.id()).forEach(call -> section(page, "call", call.notes()));
                dates.stream()
                        .filter(one -> one.place().equals(place.id()))
                        .forEach(one -> section(page, "appointment", one.notes()));
            }
        }
        if (!all.isEmpty()) {
            to.file("places.md", page.toString());
            to.file("places.json", SealedJson.json(all));
        }
    }

    private Exported exported(OpenBox box, SavedPlace place, SavedPlace.Document document, List<Appointment> dates) {
        List<JsonNode> logged = new ArrayList<>();
        for (LoggedCall call : calls.of(box, place.id())) {
            if (call.notes() != null) {
                logged.add(LoggedCall.SHEET.json(call.notes()));
            }
        }
        List<Appointment.Document> kept = new ArrayList<>();
        for (Appointment one : dates) {
            if (one.place().equals(place.id()) && one.notes() != null) {
                kept.add(new Appointment.Document(
                        Appointment.SHEET.json(one.notes()), one.zone().getId()));
            }
        }
        Map<String, MultiValueMap<String, String>> begun = new LinkedHashMap<>();
        calls.drafts(box, place.id()).forEach(draft -> begun.put(draft.savedAt().toString(), draft.typed()));
        return new Exported(document, logged, kept, begun);
    }

    private void section(StringBuilder page, String kind, @Nullable Record notes) {
        if (notes instanceof CallNotes call) {
            page.append("## ").append(heading(kind)).append("\n\n");
            write(page, LoggedCall.SHEET, call, FormPages.CALL);
        } else if (notes instanceof AppointmentNotes appointment) {
            page.append("## ").append(heading(kind)).append("\n\n");
            write(page, Appointment.SHEET, appointment, FormPages.APPOINTMENT);
        }
    }

    private String heading(String kind) {
        return forms.words("shortlist.").maybe("export." + kind).orElse(kind);
    }

    private <A extends Record> void write(StringBuilder page, Sheet<A> sheet, A answers, String prefix) {
        ToolWords words = forms.words(prefix);
        for (Field field : sheet.fields()) {
            List<String> lines = sheet.words(answers, field, words);
            if (!lines.isEmpty()) {
                page.append("**").append(words.label(field)).append("**\n\n");
                lines.forEach(line -> page.append("- ").append(line).append('\n'));
                page.append('\n');
            }
        }
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        for (String table : List.of(SealedJson.PLACES, SealedJson.CALLS, SealedJson.DRAFTS, SealedJson.APPOINTMENTS)) {
            List<Sealed> rows = jdbc.sql("select id, content from " + table + " where owner = :owner for update")
                    .param("owner", from.owner())
                    .query((row, n) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                    .list();
            for (Sealed row : rows) {
                Cell cell = SealedJson.cell(table, row.id());
                Opened opened = from.open(cell, row.content());
                if (opened.isOpen()) {
                    jdbc.sql("update " + table + " set content = :content where id = :id and owner = :owner")
                            .param("content", to.seal(cell, opened.text()))
                            .param("id", row.id())
                            .param("owner", from.owner())
                            .update();
                }
            }
        }
    }
}
