/** Gives away what the site publishes about treatment places: JSON in pages, CSV, and HSDS 3. Nothing of any family. */
@NullMarked
package org.porchlight.directory.exports;

import org.jspecify.annotations.NullMarked;
