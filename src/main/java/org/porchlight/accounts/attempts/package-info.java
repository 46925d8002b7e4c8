/** Counting of tries at passwords, codes and links, in the database, so that all copies of the program count together. */
@NamedInterface("attempts")
@NullMarked
package org.porchlight.accounts.attempts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
