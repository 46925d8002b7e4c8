package org.porchlight.boundaries;

import java.util.ArrayList;
import java.util.List;

/** What was typed about how a boundary went. Both may stay empty; nothing is cut. */
record FollowUpForm(String note, String felt) {

    FollowUpForm {
        note = BoundaryForm.tidy(note);
        felt = BoundaryForm.tidy(felt);
    }

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        BoundaryForm.paragraph("note", note, problems);
        BoundaryForm.paragraph("felt", felt, problems);
        return problems;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "FollowUpForm";
    }
}
