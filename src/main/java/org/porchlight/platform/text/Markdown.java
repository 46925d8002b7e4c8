package org.porchlight.platform.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown (CommonMark with tables) into {@link Prose}. Raw HTML is escaped, images are left out because they would
 * call another server and betray the reader, and links lead only to https, http, tel, sms, mailto or into this site.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Pattern NOTE_ADDRESS = Pattern.compile("#note-[0-9]{1,3}");
    private static final Pattern MARK_ID = Pattern.compile("mark-[0-9]{1,3}");

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(false)
            .attributeProviderFactory(context -> Markdown::markNotes)
            .build();
    private final PolicyFactory policy = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "h2",
                    "h3",
                    "h4",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowUrlProtocols("https", "http", "tel", "sms", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("id")
            .matching(MARK_ID)
            .onElements("a")
            .allowAttributes("class")
            .matching(Pattern.compile("note-mark"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,3}"))
            .onElements("ol")
            .toFactory();

    /** Renders a piece of Markdown. Never fails: what is not allowed is left out or shown as text. */
    public Prose render(String markdown) {
        return new Prose(policy.sanitize(renderer.render(parser.parse(markdown))));
    }

    /** A link to a note is small and raised, and the note leads back to it. */
    private static void markNotes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link
                && NOTE_ADDRESS.matcher(link.getDestination()).matches()) {
            attributes.put("class", "note-mark");
            attributes.put("id", "mark-" + link.getDestination().substring("#note-".length()));
        }
    }
}
