package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.SheetCalendar;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointments at a place: a new one, one to change, and its calendar file. */
@Controller
class AppointmentController {

    static final String APPOINTMENTS = ShortlistController.PLACE + "/appointments";
    static final String APPOINTMENT = APPOINTMENTS + "/{appointment:[0-9a-f-]{36}}";

    private final Shortlist places;
    private final Appointments appointments;
    private final FormPages forms;
    private final SheetCalendar calendar;

    AppointmentController(Shortlist places, Appointments appointments, FormPages forms, SheetCalendar calendar) {
        this.places = places;
        this.appointments = appointments;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping(APPOINTMENTS + "/new")
    String blank(@PathVariable UUID id, SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        SavedPlace place = places.read(box, id);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        if (place.notes() != null && !place.notes().address().isEmpty()) {
            typed.set("where", place.notes().address());
        }
        return form(place, UUID.randomUUID(), typed, List.of(), who.zone().getId(), model, response);
    }

    private String form(
            SavedPlace place,
            UUID once,
            MultiValueMap<String, String> typed,
            List<FieldProblem> problems,
            String zone,
            Model model,
            HttpServletResponse response) {
        forms.fill(Appointment.SHEET, FormPages.APPOINTMENT, typed, problems, model, response);
        model.addAttribute("place", place);
        model.addAttribute("once", once);
        List<String> zones = FormPages.zones();
        model.addAttribute("zones", zones);
        model.addAttribute("zone", zone);
        model.addAttribute("zoneListed", zones.contains(zone));
        return "shortlist/appointment-form";
    }

    @PostMapping(APPOINTMENTS)
    String create(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SavedPlace place = places.find(box, id).orElse(null);
        if (place == null) {
            return forms.gone(Appointment.SHEET, FormPages.APPOINTMENT, fields, model, response);
        }
        UUID once = FormPages.id(fields.getFirst("once"));
        ZoneId zone = zone(fields, who.zone());
        Answered<AppointmentNotes> answered = Appointment.SHEET.read(fields, forms.days(who), null);
        List<FieldProblem> problems = problems(answered, zone);
        if (!problems.isEmpty()) {
            return form(place, once, answered.typed(), problems, zone.getId(), model, response);
        }
        appointments.make(box, id, once, answered.answers(), zone);
        return "redirect:/shortlist/" + id + "#appointments";
    }

    /** One that is not in the list is the family's own. */
    private static ZoneId zone(MultiValueMap<String, String> fields, ZoneId own) {
        String sent = fields.getFirst("timeZone");
        return sent != null && FormPages.zones().contains(sent) ? ZoneId.of(sent) : own;
    }

    private static List<FieldProblem> problems(Answered<AppointmentNotes> answered, ZoneId zone) {
        List<FieldProblem> problems = new ArrayList<>(answered.problems());
        LocalDate on = answered.answers().on();
        LocalTime at = answered.answers().at();
        if (on == null && problems.stream().noneMatch(problem -> problem.field().equals("on"))) {
            problems.add(0, FieldProblem.of("on", "shortlist.problem.no-day"));
        }
        if (on != null && at != null && Appointment.isJumpedOver(on, at, zone)) {
            problems.add(FieldProblem.of("at", "shortlist.problem.jumped-over"));
        }
        return problems;
    }

    @GetMapping(APPOINTMENT + "/edit")
    String edit(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            SignedIn who,
            OpenBox box,
            Model model,
            HttpServletResponse response) {
        Appointment kept = appointments.read(box, id, appointment);
        AppointmentNotes notes = kept.notes();
        if (notes == null) {
            return "redirect:/shortlist/" + id;
        }
        model.addAttribute("appointment", kept);
        model.addAttribute("base", kept.version());
        return form(
                places.read(box, id),
                appointment,
                Appointment.SHEET.fields(notes),
                List.of(),
                kept.zone().getId(),
                model,
                response);
    }

    @PostMapping(APPOINTMENT)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SavedPlace place = places.find(box, id).orElse(null);
        if (place == null) {
            return forms.gone(Appointment.SHEET, FormPages.APPOINTMENT, fields, model, response);
        }
        Appointment kept;
        try {
            kept = appointments.read(box, id, appointment);
        } catch (PageNotFound deleted) {
            return forms.gone(Appointment.SHEET, FormPages.APPOINTMENT, fields, model, response);
        }
        ZoneId zone = zone(fields, kept.zone());
        Answered<AppointmentNotes> answered = Appointment.SHEET.read(fields, forms.days(who), kept.notes());
        List<FieldProblem> problems = problems(answered, zone);
        int base = FormPages.number(fields.getFirst("base"));
        model.addAttribute("appointment", kept);
        if (!problems.isEmpty()) {
            model.addAttribute("base", base);
            return form(place, appointment, answered.typed(), problems, zone.getId(), model, response);
        }
        Optional<Appointment> clash = appointments.rewrite(box, id, appointment, base, answered.answers(), zone);
        if (clash.isEmpty()) {
            return "redirect:/shortlist/" + id + "#appointments";
        }
        model.addAttribute("base", clash.get().version());
        String page = form(place, appointment, answered.typed(), List.of(), zone.getId(), model, response);
        forms.clash(
                Appointment.SHEET,
                FormPages.APPOINTMENT,
                answered.answers(),
                clash.get().notes(),
                model,
                response);
        return page;
    }

    @PostMapping(APPOINTMENT + "/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID appointment, SignedIn who, OpenBox box) {
        appointments.delete(who.id(), id, appointment);
        return "redirect:/shortlist/" + id;
    }

    /** With a neutral title and without a place, because calendars are shared. */
    @GetMapping(APPOINTMENT + "/calendar")
    ResponseEntity<String> show(@PathVariable UUID id, @PathVariable UUID appointment, SignedIn who, OpenBox box) {
        Appointment kept = appointments.read(box, id, appointment);
        AppointmentNotes notes = kept.notes();
        if (notes == null || notes.on() == null) {
            throw new PageNotFound();
        }
        DatedEvent event = new DatedEvent("appointment", notes.on(), notes.at(), Appointment.MINUTES);
        return calendar.file(appointment.toString(), List.of(event), kept.zone());
    }
}
