/** The tool of each step, filled in, printed, kept and followed up. May use accounts, the checks of boundaries, directory, helpnow, sharing, site, and platform's privacy, text and web. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "boundaries::checks",
            "directory",
            "helpnow",
            "sharing",
            "site",
            "platform::privacy",
            "platform::text",
            "platform::web"
        })
@NullMarked
package org.porchlight.worksheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
