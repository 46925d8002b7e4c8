package org.porchlight.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a visitor reports. Its text is never printed into a log.
 *
 * @param reason one of {@link ProblemReason}
 * @param text what the list should say, if the visitor knows
 */
record ProblemReportForm(
        @NotBlank String reason,
        @Size(max = ProblemReports.LONGEST_TEXT) String text) {

    static ProblemReportForm empty() {
        return new ProblemReportForm("", "");
    }

    @Override
    public String toString() {
        return "ProblemReportForm";
    }
}
