/** The weeks in which an overdose is most likely, as several tools tell them. */
@NullMarked
package org.porchlight.worksheets.risk;

import org.jspecify.annotations.NullMarked;
