package org.porchlight.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor reports. Its text is never printed into a log.
 *
 * @param reason one of {@link ProblemReason}
 * @param witness one of {@link ProblemWitness}, or empty
 * @param text what the list should say, if the visitor knows
 */
record ProblemReportForm(
        @NotBlank String reason,

        @Nullable String witness,
        @Size(max = ProblemReports.LONGEST_TEXT) String text) {

    static ProblemReportForm empty() {
        return new ProblemReportForm("", "", "");
    }

    @Override
    public String toString() {
        return "ProblemReportForm";
    }
}
