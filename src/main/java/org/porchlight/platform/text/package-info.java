/** Markdown with front matter, made into safe HTML. */
@NamedInterface("text")
@NullMarked
package org.porchlight.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
