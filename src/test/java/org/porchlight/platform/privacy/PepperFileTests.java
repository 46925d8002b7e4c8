package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PepperFileTests {

    private static final String DIGITS = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    private Path data;

    private static PepperFile.Link none(RuntimeException thrown) {
        return (name, file) -> {
            throw thrown;
        };
    }

    private static void operationNotPermitted(Path name, Path file) throws IOException {
        // what Linux says of FAT
        throw new FileSystemException(name.toString(), file.toString(), "Operation not permitted");
    }

    /** File systems with links, and with the two ways of having none. */
    static Stream<PepperFile.Link> fileSystems() {
        return Stream.of(
                Files::createLink, none(new UnsupportedOperationException()), PepperFileTests::operationNotPermitted);
    }

    private Path file() {
        return data.resolve("keys").resolve("pepper.v1");
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            Set<String> names = new HashSet<>();
            all.forEach(path -> names.add(path.getFileName().toString()));
            return names;
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void isEmptyBeforeItIsMade() throws IOException {
        assertThat(new PepperFile(file()).read()).isEmpty();
        assertThat(data).as("reading makes nothing").isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("fileSystems")
    void holdsWhatWasMadeAndLeavesNothingElse(PepperFile.Link link) throws IOException {
        PepperFile file = new PepperFile(file(), link);

        Pepper made = file.make();

        assertThat(file.read().orElseThrow().bytes()).isEqualTo(made.bytes());
        assertThat(Files.readString(file())).matches("[0-9a-f]{64}\n");
        assertThat(namesIn(data.resolve("keys"))).contains("pepper.v1").isSubsetOf("pepper.v1", "pepper.v1.lock");
    }

    @ParameterizedTest
    @MethodSource("fileSystems")
    void isNeverMadeTwice(PepperFile.Link link) throws IOException {
        PepperFile file = new PepperFile(file(), link);

        Pepper first = file.make();
        Pepper second = file.make();

        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @ParameterizedTest
    @MethodSource("fileSystems")
    void isReadableByItsOwnerAlone(PepperFile.Link link) throws IOException {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));

        new PepperFile(file(), link).make();

        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void changesNoFolderThatWasThereBefore() throws IOException {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        new PepperFile(data.resolve("pepper.v1")).make();

        assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(data.resolve("pepper.v1"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @MethodSource("fileSystems")
    void isTheSameForAllWhoMakeItAtOnce(PepperFile.Link link) throws Exception {
        int many = 8;
        ExecutorService starting = Executors.newFixedThreadPool(many);
        try {
            for (int round = 0; round < 25; round++) {
                Path file = data.resolve("keys" + round).resolve("pepper.v1");
                CountDownLatch ready = new CountDownLatch(many);
                List<Future<String>> made = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    made.add(starting.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return new PepperFile(file, link).make().id();
                    }));
                }
                Set<String> ids = new HashSet<>();
                for (Future<String> one : made) {
                    ids.add(one.get());
                }

                assertThat(ids)
                        .containsExactly(
                                new PepperFile(file).read().orElseThrow().id());
            }
        } finally {
            starting.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DIGITS, DIGITS + "\n", DIGITS + "\r\n", " " + DIGITS + "\n\n"})
    void mayHaveBeenWrittenByHand(String content) throws IOException {
        Path file = Files.writeString(data.resolve("pepper.v1"), content);

        assertThat(new PepperFile(file).read().orElseThrow().bytes()).isEqualTo(Vectors.from(0));
    }

    static Stream<byte[]> damage() {
        return Stream.of(
                        "",
                        "\n",
                        "\u00C3\u0028\0",
                        DIGITS.substring(1),
                        DIGITS.substring(2),
                        DIGITS + "20",
                        DIGITS.replace('f', 'g'),
                        DIGITS + " " + DIGITS,
                        DIGITS + " ".repeat(500) + DIGITS,
                        "00".repeat(5_000))
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void isRefusedWhenDamagedWithoutAWordOfItsContent(byte[] content) throws IOException {
        Path path = Files.write(data.resolve("pepper.v1"), content);
        PepperFile file = new PepperFile(path);

        assertThatThrownBy(file::read)
                .isInstanceOf(IOException.class)
                .hasMessage(path + " does not hold 64 hexadecimal digits")
                .hasNoCause();
        assertThatThrownBy(file::make).as("nor replaced").isInstanceOf(IOException.class);
        assertThat(path).hasBinaryContent(content);
    }

    @Test
    void isRefusedWhereItCannotBeRead() throws IOException {
        Path folder = Files.createDirectory(data.resolve("pepper.v1"));

        assertThatThrownBy(() -> new PepperFile(folder).read()).isInstanceOf(IOException.class);
    }
}
