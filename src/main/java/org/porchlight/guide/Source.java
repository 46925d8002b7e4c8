package org.porchlight.guide;

import java.net.URI;
import java.time.LocalDate;

/**
 * A publication that a page cites.
 *
 * @param id short name in links such as {@code (source:santo-2021)}
 * @param year as printed, "n.d." when it has none
 * @param readOn the day its text, or the part that matters, was read
 */
public record Source(String id, String title, String by, String year, URI url, LocalDate readOn) {}
