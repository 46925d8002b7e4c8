package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer of one or two lines in a {@code String}: up to 240 characters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Line {

    /** Whether it names the sheet: the only answer that has to be there, at most one in a record. */
    boolean required() default false;
}
