package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day in a nullable {@code LocalDate}, as the family's calendar says it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Day {

    /** Which days make sense. */
    When value() default When.ANY;

    /** A past day where a future one is needed, or the reverse, is one of the few things that stop a sheet. */
    enum When {
        /** Today or before. */
        PAST,
        /** Today or later. */
        FUTURE,
        ANY
    }
}
