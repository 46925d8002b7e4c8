/** Packets that a family has kept in its own account; they stay when the counselor's link ends. */
@NullMarked
package org.porchlight.sharing.copies;

import org.jspecify.annotations.NullMarked;
