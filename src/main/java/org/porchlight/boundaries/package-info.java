/** What a family will and will not do, and how it went. May use platform's web. */
@ApplicationModule(allowedDependencies = {"platform::web"})
@NullMarked
package org.porchlight.boundaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
