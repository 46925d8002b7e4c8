package org.porchlight.accounts;

import java.util.UUID;

/** The links by which somebody lets others read pages without an account. Filled in by the module that keeps them. */
public interface LinksOut {

    /** How many open at this moment. */
    int open(UUID owner);

    /** Closes all of them for good, in the caller's transaction; what they showed is deleted. */
    void closeAll(UUID owner);
}
