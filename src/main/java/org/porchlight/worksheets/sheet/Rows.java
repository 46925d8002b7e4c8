package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several of the same, in a {@code List} of a record whose components carry these annotations too; empty ones are left out. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Rows {

    /** Rows at most; all of them stand on the page, the later ones folded away. */
    int most() default 3;

    /** Rows that are open at once. */
    int open() default 1;
}
