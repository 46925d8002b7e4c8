/** Sealing of private text: the keys of one person's box, how a password or a code opens it, and the envelope around each text. */
@NamedInterface("privacy")
@NullMarked
package org.porchlight.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
