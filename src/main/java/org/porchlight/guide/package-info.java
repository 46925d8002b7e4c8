/** The ten steps, the first page and the situation pages, which hold nothing about anyone. May use helpnow, site, and platform's text and web. */
@ApplicationModule(allowedDependencies = {"helpnow", "site", "platform::text", "platform::web"})
@NullMarked
package org.porchlight.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
