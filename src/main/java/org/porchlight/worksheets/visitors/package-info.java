/** Step 8: who comes into a home with children, and what is locked before they do. */
@NullMarked
package org.porchlight.worksheets.visitors;

import org.jspecify.annotations.NullMarked;
