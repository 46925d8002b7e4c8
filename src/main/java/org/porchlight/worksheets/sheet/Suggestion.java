package org.porchlight.worksheets.sheet;

import java.util.List;

/**
 * A second thought on an answer, told kindly. It never stands in the way of anything.
 *
 * @param field the name of the field it is about
 * @param messageKey the sentence
 * @param values what the sentence names
 */
public record Suggestion(String field, String messageKey, List<Object> values) {

    public static Suggestion of(String field, String messageKey, Object... values) {
        return new Suggestion(field, messageKey, List.of(values));
    }

    /** For templates. */
    public Object[] arguments() {
        return values.toArray();
    }

    /** The values may be words of the family. */
    @Override
    public String toString() {
        return "Suggestion[" + field + ", " + messageKey + "]";
    }
}
