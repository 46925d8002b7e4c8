/** Where a family says it is: ZIP codes and towns, and true distances. Asks nobody outside. */
@NullMarked
package org.porchlight.directory.places;

import org.jspecify.annotations.NullMarked;
