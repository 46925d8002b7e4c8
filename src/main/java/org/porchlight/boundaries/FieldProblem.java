package org.porchlight.boundaries;

import java.util.List;

/**
 * Why a field cannot stay as it is.
 *
 * @param field the name of the field in the form, which is the id of its input too
 * @param messageKey the sentence
 * @param values what the sentence names
 */
record FieldProblem(String field, String messageKey, List<Object> values) {

    static FieldProblem of(String field, String messageKey, Object... values) {
        return new FieldProblem(field, messageKey, List.of(values));
    }

    /** For the template. */
    public Object[] arguments() {
        return values.toArray();
    }
}
