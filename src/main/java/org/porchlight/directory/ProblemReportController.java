package org.porchlight.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.porchlight.platform.web.ClientAddress;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "Something wrong here?": a short form without an account. */
@Controller
class ProblemReportController {

    private final ProblemReports reports;
    private final Listings listings;

    ProblemReportController(ProblemReports reports, Listings listings) {
        this.reports = reports;
        this.listings = listings;
    }

    @GetMapping("/treatment/{id:[0-9]{1,18}}/problem-reports")
    String blank(@PathVariable long id, Model model, HttpServletResponse response) {
        model.addAttribute("report", ProblemReportForm.empty());
        return form(id, model, response);
    }

    @PostMapping("/treatment/{id:[0-9]{1,18}}/problem-reports")
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("report") ProblemReportForm report,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<ProblemReason> reason =
                ProblemReason.of(Optional.ofNullable(report.reason()).orElse(""));
        if (reason.isEmpty() && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "unknown");
        }
        if (errors.hasErrors() || reason.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, model, response);
        }
        try {
            String text = Optional.ofNullable(report.text()).orElse("");
            Optional<ProblemWitness> witness =
                    ProblemWitness.of(Optional.ofNullable(report.witness()).orElse(""));
            if (!reports.create(
                    id, reason.get(), witness, text, ClientAddress.of(request).value())) {
                throw new PageNotFound();
            }
        } catch (TooManyReports tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("tooMany", true);
            return form(id, model, response);
        }
        return "redirect:/treatment/" + id + "/problem-reports/thanks";
    }

    private String form(long id, Model model, HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("listing", listings.show(id).orElseThrow(PageNotFound::new));
        model.addAttribute("reasons", ProblemReason.values());
        model.addAttribute("witnesses", ProblemWitness.values());
        model.addAttribute("longest", ProblemReports.LONGEST_TEXT);
        return "directory/problem-report-form";
    }
}
