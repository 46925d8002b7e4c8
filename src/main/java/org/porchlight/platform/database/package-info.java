/** The PostgreSQL server that the application brings along when no other is named. */
@NamedInterface("database")
@NullMarked
package org.porchlight.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
