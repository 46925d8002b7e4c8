package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Begins a part of the form with a heading of its own, before this answer. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Part {

    /** Behind {@code worksheets.<tool>.part.} in the messages. */
    String value();

    /** Whether it is folded away until somebody wants it or it holds an answer. */
    boolean folded() default false;
}
