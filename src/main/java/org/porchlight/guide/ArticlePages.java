package org.porchlight.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.platform.text.ContentFile;
import org.porchlight.platform.text.ContentPage;
import org.porchlight.site.VisitorCountry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares what all pages made from a content file show: text, helplines of the country, notes, review. */
@Component
class ArticlePages {

    private final Guide guide;
    private final CountryWords words;
    private final HelpNow helpNow;
    private final VisitorCountry visitors;
    private final Clock clock;

    ArticlePages(Guide guide, CountryWords words, HelpNow helpNow, VisitorCountry visitors, Clock clock) {
        this.guide = guide;
        this.words = words;
        this.helpNow = helpNow;
        this.visitors = visitors;
        this.clock = clock;
    }

    /**
     * How fresh a page is, in words.
     *
     * @param reviewedBy null while no clinician has read it
     */
    record ReviewView(
            String checkedOn, String nextOn, @Nullable String reviewedBy, boolean overdue) {}

    void fill(Model model, ContentFile file, Review review, HttpServletRequest request) {
        String country = visitors.codeFor(request);
        Locale reader = LocaleContextHolder.getLocale();
        ContentPage page = guide.render(file, country);
        model.addAttribute("text", page);
        model.addAttribute("sections", page.byKey());
        model.addAttribute("helplines", helplines(page, country));
        model.addAttribute("emergencyNumber", words.emergencyNumber(country));
        model.addAttribute("review", view(review, reader));
    }

    private Map<String, Object> helplines(ContentPage page, String country) {
        return page.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(ContentPage.Block::helplines)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), kind -> helpNow.helplines(country, kind)));
    }

    private ReviewView view(Review review, Locale reader) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", reader);
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader);
        return new ReviewView(
                month.format(review.sourcesCheckedOn()),
                day.format(review.nextReviewOn()),
                review.reviewedBy(),
                review.isOverdue(LocalDate.now(clock)));
    }
}
