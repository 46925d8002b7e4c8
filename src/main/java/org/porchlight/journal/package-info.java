/** Private entries, which nobody but their writer can read: written, looked through, drawn over time, and never shared. */
@ApplicationModule(allowedDependencies = {"accounts", "platform::privacy", "platform::text", "platform::web"})
@NullMarked
package org.porchlight.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
