package org.porchlight.worksheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.worksheets.sheet.Tool;

/**
 * One kept sheet, as its owner's box opened it.
 *
 * @param answers null unless the state is open
 * @param danger whether the family chose to keep that a talk could be dangerous
 */
record Worksheet<A extends Record>(
        UUID id,
        Tool<A> tool,
        WorksheetStatus status,
        LocalDate reviewOn,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Opened.State state,
        @Nullable A answers,
        boolean danger) {

    public boolean isOpen() {
        return answers != null;
    }

    public boolean isLocked() {
        return state == Opened.State.LOCKED;
    }

    public boolean isDue(LocalDate today) {
        return status != WorksheetStatus.RETIRED && !reviewOn.isAfter(today);
    }

    /** In the family's words; empty if there are none. */
    public String title() {
        return answers == null ? "" : tool.title(answers);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Worksheet[" + tool.name() + ", " + status + ", " + state + "]";
    }
}
