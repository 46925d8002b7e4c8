package org.porchlight.worksheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Days of a sheet as a calendar file: of a page that is kept nowhere, and of a kept one. */
@Controller
class ToolCalendarController {

    private final Tools tools;
    private final Worksheets worksheets;
    private final ToolPages pages;
    private final SheetCalendar calendar;

    ToolCalendarController(Tools tools, Worksheets worksheets, ToolPages pages, SheetCalendar calendar) {
        this.tools = tools;
        this.worksheets = worksheets;
        this.pages = pages;
        this.calendar = calendar;
    }

    @PostMapping(ToolController.TOOL + "/calendar")
    ResponseEntity<String> create(
            @PathVariable String step,
            @PathVariable("tool") String name,
            @RequestParam MultiValueMap<String, String> fields,
            Optional<SignedIn> who) {
        return file(tools.at(step, name), fields, who);
    }

    private <A extends Record> ResponseEntity<String> file(
            Tool<A> tool, MultiValueMap<String, String> fields, Optional<SignedIn> who) {
        A answers =
                tool.sheet().read(fields, pages.days(who.orElse(null)), null).answers();
        return calendar.file(
                FormKey.sent(fields).worksheet().toString(),
                someOf(tool.calendar(answers)),
                who.map(SignedIn::zone).orElse(null));
    }

    @GetMapping(WorksheetController.SHEET + "/calendar")
    ResponseEntity<String> show(@PathVariable UUID id, SignedIn who, OpenBox box) {
        return file(worksheets.read(box, id), who);
    }

    private <A extends Record> ResponseEntity<String> file(Worksheet<A> sheet, SignedIn who) {
        A answers = sheet.answers();
        List<DatedEvent> days = answers == null ? List.of() : sheet.tool().calendar(answers);
        return calendar.file(sheet.id().toString(), someOf(days), who.zone());
    }

    /** A calendar file without an event is none. */
    private static List<DatedEvent> someOf(List<DatedEvent> days) {
        if (days.isEmpty()) {
            throw new PageNotFound();
        }
        return days;
    }
}
