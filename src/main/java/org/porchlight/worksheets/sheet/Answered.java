package org.porchlight.worksheets.sheet;

import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A form that was sent: as it was typed, and as the record that came out of it.
 *
 * @param typed by the names of the fields; nothing is cut, and characters that no text holds are taken out
 * @param answers what is not readable is left out of it, and told among the problems
 */
public record Answered<A extends Record>(MultiValueMap<String, String> typed, A answers, List<FieldProblem> problems) {

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Answered";
    }
}
