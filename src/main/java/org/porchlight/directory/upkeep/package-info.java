/** Where administrators answer reports about places, mend what a list says wrongly, and take a change back. */
@NullMarked
package org.porchlight.directory.upkeep;

import org.jspecify.annotations.NullMarked;
