package org.porchlight.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a visitor chooses the country whose numbers they see. */
@Controller
class CountryController {

    private final VisitorCountry visitors;
    private final CountriesOnOffer countries;

    CountryController(VisitorCountry visitors, CountriesOnOffer countries) {
        this.visitors = visitors;
        this.countries = countries;
    }

    record Choice(String code, String name) {}

    /** What was wrong with the form that was sent. */
    private enum Trouble {
        NONE,
        /** The form with buttons came without one. */
        NOTHING_CHOSEN,
        /** The form with the list came with no country. */
        UNKNOWN
    }

    @GetMapping("/country")
    String edit(
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        return page(visitors.codeFor(request), next, Trouble.NONE, model, response, reader);
    }

    @PostMapping("/country")
    String update(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        if (country == null || !VisitorCountry.exists(country)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            // a browser sends nothing for buttons of which none was chosen, but something for every list
            Trouble trouble = country == null ? Trouble.NOTHING_CHOSEN : Trouble.UNKNOWN;
            return page(visitors.codeFor(request), next, trouble, model, response, reader);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                VisitorCountry.remember(country, request.isSecure()).toString());
        return "redirect:" + (isPathOfThisSite(next) ? next : "/");
    }

    private String page(
            String chosen, String next, Trouble trouble, Model model, HttpServletResponse response, Locale reader) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        Set<String> complete = countries.complete();
        Set<String> emergencyNumberOnly = countries.emergencyNumberOnly();
        List<Choice> all = Arrays.stream(Locale.getISOCountries())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .map(code -> new Choice(code, VisitorCountry.nameOf(code, reader)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(reader)))
                .toList();
        model.addAttribute("complete", among(all, complete::contains));
        model.addAttribute("emergencyNumberOnly", among(all, emergencyNumberOnly::contains));
        model.addAttribute(
                "others", among(all, code -> !complete.contains(code) && !emergencyNumberOnly.contains(code)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", isPathOfThisSite(next) ? next : "");
        model.addAttribute("nothingChosen", trouble == Trouble.NOTHING_CHOSEN);
        model.addAttribute("unknown", trouble == Trouble.UNKNOWN);
        return "site/country";
    }

    private static List<Choice> among(List<Choice> all, Predicate<String> code) {
        return all.stream().filter(choice -> code.test(choice.code())).toList();
    }

    static boolean isPathOfThisSite(String next) {
        return next.matches("/[a-z0-9/-]{0,200}") && !next.startsWith("//");
    }
}
