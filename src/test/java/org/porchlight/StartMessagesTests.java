package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.platform.database.DatabaseAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the person who starts Porchlight reads when it does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartMessagesTests {

    @TempDir
    Path folder;

    @Test
    void nameThePortThatIsTaken(CapturedOutput output) throws Exception {
        DatabaseAccess database = TestDatabase.fresh();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            start(
                    "--server.port=" + taken.getLocalPort(),
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.name(),
                    "--spring.datasource.password=" + database.password());

            assertThat(errors(output))
                    .contains("Porchlight did not start. Port " + taken.getLocalPort() + " is already in use");
        }
    }

    @Test
    void nameAWrongPassword(CapturedOutput output) {
        DatabaseAccess database = TestDatabase.fresh();

        start(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.name(),
                "--spring.datasource.password=guessed");

        assertThat(errors(output)).contains("refuses the name or the password");
    }

    @Test
    void sayThatAnotherVersionMadeTheTables(CapturedOutput output) throws Exception {
        DatabaseAccess database = TestDatabase.fresh();
        String[] settings = {
            "--server.port=0",
            "--porchlight.starter.enabled=false",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.name(),
            "--spring.datasource.password=" + database.password()
        };
        SpringApplication.run(PorchlightApplication.class, settings).close();
        try (Connection connection = DriverManager.getConnection(database.url(), database.name(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = 1 where installed_rank = 1");
        }

        start(settings);

        assertThat(errors(output)).contains("made by another version of Porchlight");
    }

    @Test
    void nameADataFolderThatIsNone(CapturedOutput output) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        start("--server.port=0", "--porchlight.data-dir=" + file);

        assertThat(errors(output)).contains(file.toRealPath() + " is not a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "192.0.2.7, http://192.0.2.7:8080",
        "2001:db8::7, http://[2001:db8:0:0:0:0:0:7]:8080"
    })
    void nameTheAddressToOpen(String listen, String address) throws Exception {
        assertThat(OpenAddress.of(InetAddress.getByName(listen), 8080)).isEqualTo(address);
    }

    private static void start(String... settings) {
        try {
            SpringApplication.run(PorchlightApplication.class, settings).close();
        } catch (RuntimeException reported) {
            return;
        }
        throw new AssertionError("it started");
    }

    /** Everything that was printed as an error: one line, and no stack trace anywhere. */
    private static String errors(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("\tat ", "Exception encountered", "APPLICATION FAILED");
        String[] errors =
                output.getAll().lines().filter(line -> line.contains("ERROR")).toArray(String[]::new);
        assertThat(errors).hasSize(1);
        return errors[0];
    }
}
