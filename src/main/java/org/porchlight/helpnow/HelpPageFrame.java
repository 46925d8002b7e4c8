package org.porchlight.helpnow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all help pages share: the country's number, the review note, the links to each other, and their own policy. */
@Component
class HelpPageFrame {

    private final HelpNow helpNow;
    private final ChosenCountry visitors;
    private final InlineCode inline;
    private final Clock clock;

    HelpPageFrame(HelpNow helpNow, ChosenCountry visitors, InlineCode inline, Clock clock) {
        this.helpNow = helpNow;
        this.visitors = visitors;
        this.inline = inline;
        this.clock = clock;
    }

    Country fill(Model model, Review review, HttpServletRequest request, HttpServletResponse response) {
        Country country = helpNow.country(visitors.codeFor(request));
        Country.Emergency emergency = country.emergency();
        model.addAttribute("country", country);
        model.addAttribute("emergency", emergency);
        model.addAttribute("numberCheckedOn", emergency == null ? "" : Days.inWords(emergency.verifiedOn()));
        model.addAttribute("review", review.view(LocalDate.now(clock)));
        model.addAttribute("slugs", HelpPages.SLUGS);
        response.setHeader("Content-Security-Policy", inline.policy());
        return country;
    }
}
