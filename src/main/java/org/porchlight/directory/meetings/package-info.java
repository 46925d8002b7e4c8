/** Meetings of peer and family groups: reading what groups publish, and finding the next one. */
@NullMarked
package org.porchlight.directory.meetings;

import org.jspecify.annotations.NullMarked;
