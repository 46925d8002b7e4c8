package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says how far one is with a sheet, and when to look at it again. */
@Controller
class WorksheetStatusController {

    private final Worksheets worksheets;
    private final KeptPages kept;
    private final ToolPages pages;

    WorksheetStatusController(Worksheets worksheets, KeptPages kept, ToolPages pages) {
        this.worksheets = worksheets;
        this.kept = kept;
        this.pages = pages;
    }

    /**
     * @param status one of {@link WorksheetStatus}, or empty to leave it
     * @param reviewOn a day such as 2026-12-07, or empty to leave it
     */
    @PostMapping(WorksheetController.SHEET + "/status")
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String reviewOn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Worksheet<?> sheet = worksheets.read(box, id);
        List<FieldProblem> problems = status.equals(WorksheetStatus.READY.value()) ? beforeReady(sheet) : List.of();
        Days days = pages.days(who);
        if (!reviewOn.isEmpty()) {
            problems = review(who, id, reviewOn, days);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems);
            return kept.sheet(sheet, "", who, box, request, model);
        }
        WorksheetStatus.of(status).ifPresent(to -> worksheets.turn(who.id(), id, to));
        return "redirect:/worksheets/" + id;
    }

    private static <A extends Record> List<FieldProblem> beforeReady(Worksheet<A> sheet) {
        A answers = sheet.answers();
        return answers == null ? List.of() : sheet.tool().beforeReady(answers);
    }

    private List<FieldProblem> review(SignedIn who, UUID id, String typed, Days days) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (days.isPast(day)) {
                return List.of(FieldProblem.of("reviewOn", "worksheets.problem.day-gone"));
            }
            if (day.getYear() > 9999) {
                return List.of(FieldProblem.of("reviewOn", "worksheets.problem.no-day", days.today()));
            }
            worksheets.reviewOn(who.id(), id, day);
            return List.of();
        } catch (DateTimeParseException e) {
            return List.of(FieldProblem.of("reviewOn", "worksheets.problem.no-day", days.today()));
        }
    }
}
