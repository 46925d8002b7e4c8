/** How fast pages are answered; docs/performance.md says how to run it. No test: it judges a machine, not a change. */
@NullMarked
package org.porchlight.benchmark;

import org.jspecify.annotations.NullMarked;
