package org.porchlight.home;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.AboutUs.Answers;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.helpnow.HelplineKind;
import org.porchlight.helpnow.Helplines;
import org.porchlight.site.VisitorCountry;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The lines that listen to someone who grieves, in the country they named or else chose. */
@Component
class GriefHelp {

    private final HelpNow helpNow;
    private final VisitorCountry visitors;

    GriefHelp(HelpNow helpNow, VisitorCountry visitors) {
        this.helpNow = helpNow;
        this.visitors = visitors;
    }

    void fill(Model model, Answers answers, HttpServletRequest request) {
        String country = answers.country().isEmpty() ? visitors.codeFor(request) : answers.country();
        Helplines grief = helpNow.helplines(country, HelplineKind.GRIEF.key());
        boolean own = !grief.lines().isEmpty();
        model.addAttribute("helplines", own ? grief : helpNow.helplines(country, HelplineKind.CRISIS.key()));
        model.addAttribute("griefLines", own);
        model.addAttribute("emergencyNumber", helpNow.country(country).emergencyNumber());
    }
}
