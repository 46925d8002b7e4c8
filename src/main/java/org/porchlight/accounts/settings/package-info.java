/** What a person sets for themselves: name, password, zone, locking, devices, and a new key when somebody has read along. */
@NullMarked
package org.porchlight.accounts.settings;

import org.jspecify.annotations.NullMarked;
