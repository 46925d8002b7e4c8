package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationNamesTests {

    private static final Path MIGRATIONS = Path.of("db/migration");

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void sayWhenWhichModuleAndWhat() throws IOException {

        assertThat(migrations()).isNotEmpty().allSatisfy(file -> {
            String name = file.getFileName().toString();
            assertThat(name).matches("V\\d{12}__[a-z]+_[a-z]+_[a-z_]+\\.sql");
            String module = name.split("__")[1].split("_")[0];
            assertThat(Path.of("src/main/java/org/porchlight", module)).isDirectory();
        });
    }

    @Test
    void beginWithTheReason() throws IOException {

        assertThat(migrations())
                .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("-- "));
    }
}
