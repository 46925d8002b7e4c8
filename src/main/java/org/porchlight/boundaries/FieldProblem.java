package org.porchlight.boundaries;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** The first problem of each field. */
    static Map<String, FieldProblem> byField(List<FieldProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(FieldProblem::field, Function.identity(), (first, second) -> first));
    }

    /** For the template. */
    public Object[] arguments() {
        return values.toArray();
    }
}
