/** The key slots of a person's box: what makes, opens, re-wraps and renews its keys. */
@NullMarked
package org.porchlight.accounts.box;

import org.jspecify.annotations.NullMarked;
