/** What a family will and will not do, and how it went. May use accounts, sharing, and platform's privacy and web. */
@ApplicationModule(allowedDependencies = {"accounts", "sharing", "platform::privacy", "platform::web"})
@NullMarked
package org.porchlight.boundaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
