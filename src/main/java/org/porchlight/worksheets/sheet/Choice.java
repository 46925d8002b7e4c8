package org.porchlight.worksheets.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One answer out of several in a {@code String}; empty means that it was not said. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Choice {

    /** The values, in the order of the page; their words are in the messages. */
    String[] value();
}
