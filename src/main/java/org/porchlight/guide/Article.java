package org.porchlight.guide;

import org.porchlight.platform.text.ContentFile;

/**
 * A page of the guide that is not a step: a situation ("They used again") or a page about the site.
 *
 * @param slug the last part of its address
 */
public record Article(String slug, String title, String summary, Review review, ContentFile file) {

    static Article of(ContentFile file) {
        return new Article(
                file.name().replace(".md", ""),
                file.required("title"),
                file.required("summary"),
                Review.of(file),
                file);
    }
}
