/** The search over all listings: filters, order, distances, cards. */
@NamedInterface("finder")
@NullMarked
package org.porchlight.directory.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
