/** The places a family is considering: why, the calls made, the appointments. May use accounts, directory, sharing, site, worksheets (the typed sheets and their forms), and platform's privacy and web. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "directory",
            "directory::finder",
            "sharing",
            "site",
            "worksheets",
            "worksheets::sheet",
            "platform::privacy",
            "platform::web"
        })
@NullMarked
package org.porchlight.shortlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
