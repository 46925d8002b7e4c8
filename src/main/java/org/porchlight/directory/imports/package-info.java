/** Reads published lists of treatment places into the database, all or nothing, and the starter list at the first start. */
@NullMarked
package org.porchlight.directory.imports;

import org.jspecify.annotations.NullMarked;
