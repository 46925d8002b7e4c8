package org.porchlight.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.directory.finder.FinderAnswer;
import org.porchlight.directory.finder.FinderQuery;
import org.porchlight.directory.finder.TreatmentFinder;
import org.porchlight.directory.imports.StarterDirectory;
import org.porchlight.directory.imports.StarterProgress;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.site.VisitorCountry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The treatment finder: a plain form whose address can be shared, and its results. */
@Controller
class FinderController {

    private static final int MOST_CHOSEN = 20;
    private static final Logger log = LoggerFactory.getLogger(FinderController.class);

    private final TreatmentFinder finder;
    private final ResultsPages pages;
    private final Listings listings;
    private final StarterDirectory starter;
    private final HelpNow helpNow;
    private final VisitorCountry visitors;

    FinderController(
            TreatmentFinder finder,
            ResultsPages pages,
            Listings listings,
            StarterDirectory starter,
            HelpNow helpNow,
            VisitorCountry visitors) {
        this.finder = finder;
        this.pages = pages;
        this.listings = listings;
        this.starter = starter;
        this.helpNow = helpNow;
        this.visitors = visitors;
    }

    @GetMapping("/treatment")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        FinderQuery query = FinderQuery.of(parameters);
        String country = visitors.codeFor(request);
        List<String> already = already(parameters);
        model.addAttribute("already", already);
        model.addAttribute("carried", already.stream().map(id -> "&place=" + id).collect(Collectors.joining()));
        model.addAttribute("query", query);
        model.addAttribute("fields", pages.fields(query, null, reader));
        model.addAttribute("filters", pages.filters(query, reader));
        model.addAttribute("asked", parameters.containsKey("where"));
        model.addAttribute("lines", pages.lines(helpNow.helplines(country, "drugs"), reader));
        try {
            if (!parameters.containsKey("where")) {
                model.addAttribute("numbers", listings.numbers());
            }
            return show(finder.find(query, country), parameters, response, model, reader);
        } catch (DataAccessException | TransactionException e) {
            log.warn("The finder could not reach the database: {}", e.getClass().getSimpleName());
            return resting("resting", response, model);
        }
    }

    /** Places that were chosen in an earlier search: they travel along, so that nobody has to be signed in to compare. */
    private static List<String> already(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault("place", List.of()).stream()
                .filter(id -> id != null && id.matches("[0-9]{1,18}"))
                .distinct()
                .limit(MOST_CHOSEN)
                .toList();
    }

    private String show(
            FinderAnswer answer,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        if (answer instanceof FinderAnswer.Results results) {
            model.addAttribute("results", pages.page(results, reader));
            return "directory/results";
        }
        if (answer instanceof FinderAnswer.NothingLoaded) {
            StarterProgress progress = starter.progress();
            model.addAttribute("progress", progress);
            boolean loading = progress.stage() == StarterProgress.Stage.LOADING;
            return resting(loading ? "loading" : "failed", response, model);
        }
        if (answer instanceof FinderAnswer.SeveralPlaces several) {
            model.addAttribute("choices", pages.choices(several.choices(), parameters));
            return "directory/finder";
        }
        if (answer instanceof FinderAnswer.NoListForCountry elsewhere) {
            model.addAttribute("elsewhere", pages.nameOf(elsewhere.place(), reader));
            return "directory/finder";
        }
        if (answer instanceof FinderAnswer.PlaceUnknown unknown) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String reason = unknown.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            showTrouble(reason, parameters, model, reader);
            model.addAttribute("suggestions", pages.choices(unknown.suggestions(), parameters));
        } else if (parameters.containsKey("where")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            showTrouble("blank", parameters, model, reader);
        }
        return "directory/finder";
    }

    private void showTrouble(String trouble, MultiValueMap<String, String> parameters, Model model, Locale reader) {
        model.addAttribute("trouble", trouble);
        model.addAttribute("fields", pages.fields(FinderQuery.of(parameters), trouble, reader));
    }

    private static String resting(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "30");
        model.addAttribute("resting", why);
        return "directory/finder";
    }
}
