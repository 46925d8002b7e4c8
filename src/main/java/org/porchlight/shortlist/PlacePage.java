package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.sheet.Field;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one saved place. */
@Component
class PlacePage {

    /** Newer calls stand on the page of the place, all of them on a page of their own. */
    private static final int NEWEST = 3;

    private final CallLog calls;
    private final Appointments appointments;
    private final PlaceCards cards;
    private final FormPages forms;

    PlacePage(CallLog calls, Appointments appointments, PlaceCards cards, FormPages forms) {
        this.calls = calls;
        this.appointments = appointments;
        this.cards = cards;
        this.forms = forms;
    }

    /** One answer of a call, ready to be read. */
    record Said(String label, List<String> words) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** A call, ready to be read. */
    record CallLine(LoggedCall call, List<Said> said) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "CallLine";
        }
    }

    String show(SavedPlace place, SignedIn who, OpenBox box, Model model) {
        model.addAttribute("card", cards.of(place, who));
        model.addAttribute("place", place);
        model.addAttribute("words", forms.words(FormPages.PLACE));
        model.addAttribute("statuses", PlaceStatus.values());
        if (place.isOpen()) {
            List<LoggedCall> all = calls.of(box, place.id());
            model.addAttribute("calls", lines(all.subList(0, Math.min(NEWEST, all.size()))));
            model.addAttribute("callWords", forms.words(FormPages.CALL));
            model.addAttribute(
                    "drafts",
                    calls.drafts(box, place.id()).stream()
                            .map(draft -> new DraftLine(draft.id().toString(), forms.moment(draft.savedAt(), who)))
                            .toList());
            model.addAttribute(
                    "appointments",
                    appointments.all(box).stream()
                            .filter(one -> one.place().equals(place.id()))
                            .toList());
            model.addAttribute("appointmentWords", forms.words(FormPages.APPOINTMENT));
            model.addAttribute("now", forms.instant());
        }
        return "shortlist/place";
    }

    /** A call that was begun. */
    record DraftLine(String id, String savedAt) {}

    List<CallLine> lines(List<LoggedCall> calls) {
        return calls.stream()
                .map(call -> new CallLine(call, call.notes() == null ? List.of() : said(call.notes())))
                .toList();
    }

    /** Everything but what the line's head says: outcome, day and time. */
    private List<Said> said(CallNotes notes) {
        List<Said> said = new ArrayList<>();
        for (Field field : LoggedCall.SHEET.fields()) {
            if (!List.of("outcome", "calledOn", "calledAt").contains(field.name())) {
                List<String> words = LoggedCall.SHEET.words(notes, field, forms.words(FormPages.CALL));
                if (!words.isEmpty()) {
                    said.add(new Said(forms.words(FormPages.CALL).label(field), words));
                }
            }
        }
        return said;
    }
}
