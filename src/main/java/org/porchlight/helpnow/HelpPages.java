package org.porchlight.helpnow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.platform.text.ContentFile;
import org.porchlight.platform.text.ContentPage;
import org.porchlight.platform.text.Markdown;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of the help pages: the overdose protocol and the pages beside it. All are read at the start; a file that does not
 * follow its form stops it.
 */
@Component
class HelpPages {

    /** In the order in which they are offered. */
    static final List<String> SLUGS = List.of(
            "breathing-but-asleep",
            "after-the-ambulance",
            "child-may-have-swallowed-something",
            "someone-is-hurting-me",
            "thoughts-of-suicide");

    private static final String FOLDER = "content/en/help-now/";
    private static final String NUMBER = "{{emergency-number}}";

    private final OverdoseProtocol overdose = OverdoseProtocol.read(new ClassPathResource(FOLDER + "overdose.yaml"));
    private final Map<String, Page> pages =
            SLUGS.stream().map(HelpPages::read).collect(Collectors.toUnmodifiableMap(Page::slug, Function.identity()));
    private final SourceAddresses sources = new SourceAddresses(new ClassPathResource("content/sources.yaml"));
    private final Markdown markdown = new Markdown();
    private final MessageSource messages;

    HelpPages(MessageSource messages) {
        this.messages = messages;
    }

    /** A page beside the overdose page. */
    record Page(String slug, String title, Review review, ContentFile file) {}

    private static Page read(String slug) {
        ContentFile file = ContentFile.read(new ClassPathResource(FOLDER + slug + ".md"));
        Review review = Review.of(new YamlRow(file.name(), file.frontMatter()));
        return new Page(slug, file.required("title"), review, file);
    }

    OverdoseProtocol overdose() {
        return overdose;
    }

    Optional<Page> page(String slug) {
        return Optional.ofNullable(pages.get(slug));
    }

    /** A page's text with the country's number in it, as a link that dials. */
    ContentPage render(Page page, Country country) {
        Country.Emergency emergency = country.emergency();
        String words =
                emergency == null ? emergencyWords(country) : "[" + emergency.number() + "](" + emergency.link() + ")";
        return ContentPage.of(page.file(), markdown, text -> withNumber(text, words), sources::of);
    }

    /** The country's number, or what to say where none was checked. */
    String emergencyWords(Country country) {
        String number = country.emergencyNumber();
        return number == null ? messages.getMessage("helpnow.number.local", null, Locale.ENGLISH) : number;
    }

    static String withNumber(String text, String words) {
        return text.replace(NUMBER, words);
    }
}
