/** What knows nothing of families: text, web pages and the database server. May use no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.porchlight.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
