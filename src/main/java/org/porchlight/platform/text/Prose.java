package org.porchlight.platform.text;

/**
 * Text that is safe to write into a page as it is: HTML that came out of {@link Markdown} and its sanitiser. Only {@code
 * components/prose.html} writes it.
 *
 * @param html sanitised HTML, never null, may be empty
 */
public record Prose(String html) {

    public boolean isEmpty() {
        return html.isBlank();
    }
}
