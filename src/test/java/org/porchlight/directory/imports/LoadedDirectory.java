package org.porchlight.directory.imports;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.porchlight.directory.imports.StarterProgress.Stage;

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
}
