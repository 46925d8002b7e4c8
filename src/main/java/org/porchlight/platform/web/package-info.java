/** What every page shares: headers, refusals, the frame, pages served from memory. */
@NamedInterface("web")
@NullMarked
package org.porchlight.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
