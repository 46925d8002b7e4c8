/** The search over all listings: filters, order, distances, cards. */
@NullMarked
package org.porchlight.directory.finder;

import org.jspecify.annotations.NullMarked;
