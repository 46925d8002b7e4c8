package org.porchlight.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.platform.text.ContentFile;
import org.porchlight.platform.text.ContentPage;
import org.porchlight.platform.text.Markdown;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The guide's texts: ten steps, the situation pages and the pages about the site. All are read at the start; a file that
 * does not follow the form, or a step that is missing, stops it.
 */
@Component
public class Guide {

    /** The number of steps, which is fixed. */
    public static final int STEPS = 10;

    private final List<Step> steps;
    private final Map<String, Article> situations;
    private final Map<String, Article> pages;
    private final Sources sources;
    private final CountryWords words;
    private final Markdown markdown = new Markdown();

    Guide(Sources sources, CountryWords words) {
        this.sources = sources;
        this.words = words;
        steps = files("steps")
                .map(Step::of)
                .sorted(Comparator.comparingInt(Step::number))
                .toList();
        for (int i = 0; i < STEPS; i++) {
            if (steps.size() != STEPS || steps.get(i).number() != i + 1) {
                throw new IllegalStateException("content/en/steps must hold the steps 1 to 10, one file each");
            }
        }
        situations = articles("situations");
        pages = articles("pages");
    }

    private static Map<String, Article> articles(String folder) {
        return files(folder).map(Article::of).collect(Collectors.toMap(Article::slug, Function.identity()));
    }

    private static Stream<ContentFile> files(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:content/en/" + folder + "/*.md"))
                    .map(ContentFile::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ten steps in order. */
    public List<Step> steps() {
        return steps;
    }

    /** The step with this number, if there is one. */
    public Optional<Step> step(int number) {
        return number < 1 || number > STEPS ? Optional.empty() : Optional.of(steps.get(number - 1));
    }

    Optional<Article> situation(String slug) {
        return Optional.ofNullable(situations.get(slug));
    }

    /** The situation pages by the last part of their address. */
    public Map<String, Article> situations() {
        return situations;
    }

    Optional<Article> page(String slug) {
        return Optional.ofNullable(pages.get(slug));
    }

    Map<String, Article> pages() {
        return pages;
    }

    /** A text with the words of a country in it, ready to show. */
    ContentPage render(ContentFile file, String country) {
        return ContentPage.of(file, markdown, text -> words.in(text, country), sources::addressOf);
    }
}
