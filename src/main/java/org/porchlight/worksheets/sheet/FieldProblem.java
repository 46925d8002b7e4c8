package org.porchlight.worksheets.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why an answer cannot stay as it is.
 *
 * @param field the name of the field in the form, which is the id of its input too
 * @param messageKey the sentence
 * @param values what the sentence names
 */
public record FieldProblem(String field, String messageKey, List<Object> values) {

    public static FieldProblem of(String field, String messageKey, Object... values) {
        return new FieldProblem(field, messageKey, List.of(values));
    }

    /** The first problem of each field. */
    public static Map<String, FieldProblem> byField(List<FieldProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(FieldProblem::field, Function.identity(), (first, second) -> first));
    }

    /** For templates. */
    public Object[] arguments() {
        return values.toArray();
    }
}
