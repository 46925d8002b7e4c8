package org.porchlight.worksheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.MultiValueMap;

/**
 * Answers that were typed and not kept yet.
 *
 * @param base the version of the sheet that the form began from; 0 for a new one
 * @param typed as the form sent it; null if it cannot be opened now
 */
record Draft(
        UUID id,
        Tool<?> tool,
        UUID worksheet,
        int base,
        int edition,
        Instant savedAt,
        @Nullable MultiValueMap<String, String> typed) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Draft[" + tool.name() + "]";
    }
}
