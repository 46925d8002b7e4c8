/** Sessions that any copy of the program can serve, and from which a stolen database learns nothing. */
@NullMarked
package org.porchlight.accounts.sessions;

import org.jspecify.annotations.NullMarked;
