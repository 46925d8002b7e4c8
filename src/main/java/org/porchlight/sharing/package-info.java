/** Links that open without an account: a family lets a counselor read chosen pages, a counselor hands packets to families. Modules above say what can be shared ({@link org.porchlight.sharing.Shareable}). May use accounts (with its counting of tries, its question for the password and its key file), directory (its meetings), guide, site, and platform's privacy and web; never the journal. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts::attempts",
            "accounts::password",
            "accounts::pepper",
            "directory::meetings",
            "guide",
            "site",
            "platform::privacy",
            "platform::web"
        })
@NullMarked
package org.porchlight.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
