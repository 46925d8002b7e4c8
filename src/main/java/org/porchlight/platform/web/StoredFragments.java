package org.porchlight.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Parts of pages that are rendered once for the values they show. The same values give the same bytes, so nothing ever has
 * to be forgotten: what has changed has other values. For parts that many pages share and that are much work, such as sixty
 * filter fields. Holds about 16 MB at most, the least used go first.
 */
@Component
public class StoredFragments {

    /**
     * Values that stand for what differs from page to page, to be filled in by {@link Html#with}: PRIVATE USE ONE and TWO of
     * ISO 6429, which no text contains.
     */
    public static final List<String> GAPS = List.of("\u0091", "\u0092");

    private static final int MOST_CHARACTERS = 16_000_000;

    private final ITemplateEngine templates;
    private final Cache<Key, Html> fragments = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Html html) -> html.text.length())
            .build();

    StoredFragments(ITemplateEngine templates) {
        this.templates = templates;
    }

    private record Key(String template, String fragment, Record from, Locale reader) {}

    /** HTML that a template of this application has written: safe in a page as it is. Nothing else can make one. */
    public static final class Html {

        private final String text;
        /** Where in the text there is a gap, in rising order. */
        private final int[] gaps;

        private Html(String text, int... gaps) {
            this.text = text;
            this.gaps = gaps;
        }

        private static Html withGaps(String text) {
            return new Html(
                    text,
                    IntStream.range(0, text.length())
                            .filter(at -> GAPS.contains(text.substring(at, at + 1)))
                            .toArray());
        }

        /** The same with texts in place of the {@link #GAPS}, in their order; they are escaped. */
        public Html with(String... texts) {
            StringBuilder filled = new StringBuilder(text.length() + 64);
            int from = 0;
            for (int gap : gaps) {
                int number = text.charAt(gap) - GAPS.get(0).charAt(0);
                if (number < texts.length) {
                    filled.append(text, from, gap).append(HtmlUtils.htmlEscape(texts[number], "UTF-8"));
                    from = gap + 1;
                }
            }
            return new Html(filled.append(text, from, text.length()).toString());
        }

        /** Several behind one another. */
        public static Html joined(List<Html> parts) {
            StringBuilder all = new StringBuilder(
                    parts.stream().mapToInt(part -> part.text.length()).sum());
            parts.forEach(part -> all.append(part.text));
            return new Html(all.toString());
        }

        /** For {@code components/prose.html}, the only place that writes HTML as it is. */
        public String html() {
            return text;
        }
    }

    /**
     * Renders a template's fragment of the same name as the values, such as {@code filters} of {@code
     * directory/_filters}, or takes it from memory.
     *
     * @param fragment the fragment's name, and the name by which it knows its values
     * @param values everything that it shows; compared by {@code equals}
     */
    public Html of(String template, String fragment, Record values, Locale reader) {
        return of(template, fragment, values, known -> known, reader);
    }

    /**
     * The same for values that are some work to make.
     *
     * @param from what the values are made from, and nothing else but the reader; compared by {@code equals}
     */
    public <T extends Record> Html of(
            String template, String fragment, T from, Function<T, ? extends Record> values, Locale reader) {
        return fragments.get(
                new Key(template, fragment, from, reader),
                key -> Html.withGaps(templates.process(
                        template, Set.of(fragment), new Context(reader, Map.of(fragment, values.apply(from))))));
    }
}
