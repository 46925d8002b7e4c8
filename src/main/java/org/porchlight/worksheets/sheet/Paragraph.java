package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer of several lines in a {@code String}: up to 2,000 characters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Paragraph {

    /** Characters at most. */
    int longest() default 2_000;
}
