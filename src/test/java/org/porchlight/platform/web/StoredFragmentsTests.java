package org.porchlight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.porchlight.platform.web.StoredFragments.Html;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class StoredFragmentsTests {

    /** Here the name of a template is the template itself. */
    private static final String TEMPLATE =
            "<div>Around it<p th:fragment=\"place(place)\" th:text=\"|${place.name()}, ${place.distance()}|\">Place</p></div>";

    private final StoredFragments fragments = fragments();

    private record Place(String name, String distance) {}

    private static StoredFragments fragments() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return new StoredFragments(engine);
    }

    private Html of(String name, String distance) {
        return fragments.of(TEMPLATE, "place", new Place(name, distance), Locale.ENGLISH);
    }

    @Test
    void renderNothingButTheFragmentAndEscapeWhatItShows() {

        assertThat(of("Hope & <Care>", "2 miles").html()).isEqualTo("<p>Hope &amp; &lt;Care&gt;, 2 miles</p>");
    }

    @Test
    void renderOnceForTheSameValues() {
        Html first = of("Riverbend", "2 miles");

        assertThat(of("Riverbend", "2 miles")).isSameAs(first);
        assertThat(of("Riverbend", "3 miles").html()).isEqualTo("<p>Riverbend, 3 miles</p>");
        assertThat(fragments.of(TEMPLATE, "place", new Place("Riverbend", "2 miles"), Locale.FRENCH))
                .isNotSameAs(first);
    }

    @Test
    void fillGapsWithEscapedTexts() {
        Html withGap = of("Riverbend", StoredFragments.GAPS.get(0));

        assertThat(withGap.with("<b>2</b> miles").html()).isEqualTo("<p>Riverbend, &lt;b&gt;2&lt;/b&gt; miles</p>");
        assertThat(withGap.with("3 miles").html()).isEqualTo("<p>Riverbend, 3 miles</p>");
    }

    @Test
    void fillEachGapWithItsOwnText() {
        Html withGaps = of(StoredFragments.GAPS.get(1), StoredFragments.GAPS.get(0));

        assertThat(withGaps.with("\u0092 first", "second").html()).isEqualTo("<p>second, \u0092 first</p>");
    }

    @Test
    void renderOnceForWhatTheValuesAreMadeFrom() {
        record Miles(int number) {}

        Html first = fragments.of(
                TEMPLATE,
                "place",
                new Miles(2),
                miles -> new Place("Riverbend", miles.number() + " miles"),
                Locale.ENGLISH);

        assertThat(first.html()).isEqualTo("<p>Riverbend, 2 miles</p>");
        assertThat(fragments.of(TEMPLATE, "place", new Miles(2), miles -> new Place("", ""), Locale.ENGLISH))
                .isSameAs(first);
        assertThat(Html.joined(List.of(first, first)).html()).isEqualTo(first.html() + first.html());
    }
}
