package org.porchlight.boundaries;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the form, for whoever writes a boundary. */
@Component
class BuilderPage {

    /** The last place on earth where a day ends: whoever is not signed in has not said where they live. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final BoundaryExamples examples;
    private final Clock clock;

    BuilderPage(BoundaryExamples examples, Clock clock) {
        this.examples = examples;
        this.clock = clock;
    }

    /** Today, for proposing a day. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The earliest day that is still today somewhere, so that nobody's today is refused. */
    LocalDate earliest() {
        return LocalDate.now(clock.withZone(LAST));
    }

    String show(
            BoundaryForm form,
            List<BoundaryForm> others,
            List<FieldProblem> problems,
            Model model,
            HttpServletResponse response) {
        keepPrivate(response);
        model.addAttribute("form", form);
        model.addAttribute("others", BoundaryPage.hidden(others));
        model.addAttribute("problems", problems);
        model.addAttribute("wrong", FieldProblem.byField(problems));
        model.addAttribute("areas", BoundaryArea.values());
        model.addAttribute("examples", examples.byArea());
        model.addAttribute("sureness", IntStream.rangeClosed(0, 10).toArray());
        model.addAttribute("longestLine", BoundaryForm.LONGEST_LINE);
        model.addAttribute("longestParagraph", BoundaryForm.LONGEST_PARAGRAPH);
        return "boundaries/builder";
    }

    /** For pages that hold what somebody typed. */
    static void keepPrivate(HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        // the device may be shared: nothing typed comes back from the browser's memory
        response.setHeader("Cache-Control", "no-store");
    }
}
