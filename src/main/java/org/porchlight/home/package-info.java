/** The first page after signing in: the next small thing, the ten steps, what is due. May use accounts, boundaries, guide, helpnow, journal (days only), shortlist (what is due), site, worksheets, and platform's privacy and web. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "boundaries",
            "guide",
            "helpnow",
            "journal",
            "shortlist",
            "site",
            "worksheets",
            "platform::privacy",
            "platform::web"
        })
@NullMarked
package org.porchlight.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
