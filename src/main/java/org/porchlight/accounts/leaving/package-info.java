/** Taking everything along, and deleting everything. */
@NullMarked
package org.porchlight.accounts.leaving;

import org.jspecify.annotations.NullMarked;
