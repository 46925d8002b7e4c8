/** Treatment places: the finder, the page of a place, the importer, the upkeep of lists. Public facts only. May use accounts (who administers), helpnow, site and platform's web. */
@ApplicationModule(allowedDependencies = {"accounts", "helpnow", "site", "platform::web"})
@NullMarked
package org.porchlight.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
