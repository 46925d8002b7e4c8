/** Who is signed in, what opens their box, and the deletion and export of everything they own. May use helpnow, site, and platform's privacy and web. */
@ApplicationModule(allowedDependencies = {"helpnow", "site", "platform::privacy", "platform::web"})
@NullMarked
package org.porchlight.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
