/** Overdose and crisis pages by country and language; no session, no database. May use platform's text and web. */
@ApplicationModule(allowedDependencies = {"platform::text", "platform::web"})
@NullMarked
package org.porchlight.helpnow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
