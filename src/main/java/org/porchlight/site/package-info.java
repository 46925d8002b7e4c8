/** This installation: its name, countries, languages, neutral page. May use platform. */
@ApplicationModule(allowedDependencies = {"platform::web"})
@NullMarked
package org.porchlight.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
