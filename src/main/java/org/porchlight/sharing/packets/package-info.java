/** What a counselor puts together once and hands out to many families. */
@NullMarked
package org.porchlight.sharing.packets;

import org.jspecify.annotations.NullMarked;
