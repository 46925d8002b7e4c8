/** The tool of each step, filled in, printed, kept and followed up. May use accounts, directory, helpnow, site, and platform's privacy, text and web. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "directory",
            "helpnow",
            "site",
            "platform::privacy",
            "platform::text",
            "platform::web"
        })
@NullMarked
package org.porchlight.worksheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
