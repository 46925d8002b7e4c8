/** Treatment places: the finder, the page of a place, the importer. Public facts only. May use helpnow, site and platform's web. */
@ApplicationModule(allowedDependencies = {"helpnow", "site", "platform::web"})
@NullMarked
package org.porchlight.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
