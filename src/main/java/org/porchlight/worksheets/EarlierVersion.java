package org.porchlight.worksheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Tool;

/**
 * What a sheet said before.
 *
 * @param answers null if they cannot be opened now
 */
record EarlierVersion<A extends Record>(
        UUID id, Tool<A> tool, Instant writtenAt, @Nullable A answers, boolean danger) {

    public boolean isOpen() {
        return answers != null;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "EarlierVersion[" + tool.name() + "]";
    }
}
