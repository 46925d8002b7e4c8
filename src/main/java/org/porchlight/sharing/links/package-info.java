/** The owner's side of a link: choosing, looking at it first, making, following and closing it. */
@NullMarked
package org.porchlight.sharing.links;

import org.jspecify.annotations.NullMarked;
