package org.porchlight.directory.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be loaded.
 *
 * @param complete the file is the whole list for every state in it, however short it is
 * @param decided what a person said about doubtful rows, by the number of the row: the listing that it is, or 0 for a new place
 * @param administrator the account; nobody for the list that ships with the application
 */
record ImportWish(
        ListSource source,
        ListFile file,
        boolean complete,
        Map<Integer, Long> decided,
        @Nullable UUID administrator) {

    static ImportWish ofStarter(ListSource source, ListFile file) {
        return new ImportWish(source, file, false, Map.of(), null);
    }
}
