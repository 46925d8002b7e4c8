package org.porchlight.directory.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.StarterProgress.Stage;
import org.porchlight.directory.places.PlaceFiles;

/** Waits until the application of the test has loaded the starter list, which it does beside the web server. */
public final class LoadedDirectory {

    private LoadedDirectory() {}

    public static void await(StarterDirectory starter) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> starter.progress().stage() == Stage.LOADED
                        || starter.progress().stage() == Stage.FAILED);
    }

    /** Loads ZIP codes, towns and a list into a database of its own. */
    public static void loadInto(DirectoryDatabase database, Path list) throws IOException, ListDamaged {
        new PlaceFiles(database.dataSource(), database.jdbc(), database.transactions()).load();
        new ListImport(
                        database.dataSource(),
                        database.jdbc(),
                        database.transactions(),
                        new FinderEntries(database.jdbc()),
                        Clock.systemUTC())
                .load(ListSource.STARTER, DirectoryWorkbook.open(list, "list.xlsx"), rows -> {});
        database.jdbc().sql("vacuum (analyze)").update();
    }
}
