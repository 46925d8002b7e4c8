package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short list in a {@code List<String>}: one answer on each line, each up to 240 characters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Lines {

    /** Lines at most. */
    int most() default 5;
}
