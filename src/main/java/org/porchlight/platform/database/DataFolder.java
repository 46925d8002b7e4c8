package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds PostgreSQL's files, for one process at a time: {@code postgres} with the data and the
 * administrator's password, {@code postgres.lock}, and for a moment {@code postgres.new} while the first start makes it.
 */
final class DataFolder implements AutoCloseable {

    private static final Set<Path> held = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Takes the folder for this process, making it if it is missing; refuses if another process has it. */
    static DataFolder lock(Path folder) throws IOException {
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        if (isNew) {
            permit(folder, "rwx------");
        }
        Path home = folder.toRealPath();
        if (home.toString().matches("(?s).*[\"'`$\\n].*")
                || (!Privileges.WINDOWS && home.toString().contains("\\"))) {
            throw new PostgresNotStarted(
                    "PostgreSQL cannot work in the folder " + home
                            + " because of a quote, $, \\ or line break in its name; set PORCHLIGHT_DATA_DIR to another folder.");
        }
        // The operating system gives a process's lock back as soon as the process closes any handle of the file, so a
        // second try in the same process must not even open it.
        if (!held.add(home)) {
            throw inUse(home, "");
        }
        try {
            return new DataFolder(home, lockFile(home));
        } catch (IOException | RuntimeException e) {
            held.remove(home);
            throw e;
        }
    }

    private static FileChannel lockFile(Path home) throws IOException {
        Path file = home.resolve("postgres.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(home, " (process " + Files.readString(file).strip() + ")");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static PostgresNotStarted inUse(Path home, String who) {
        return new PostgresNotStarted("Another Porchlight" + who + " is using the data folder " + home
                + "; stop it first, or set PORCHLIGHT_DATA_DIR to another folder.");
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("postgres");
    }

    /** The administrator's password, which lies beside the data so that a copy of the folder is whole. */
    String password() throws IOException {
        return Files.readString(data().resolve("porchlight.password")).strip();
    }

    /** Lets the account that PostgreSQL runs as pass through this folder, not look into it. */
    void openTo(Privileges privileges) throws IOException {
        if (privileges.isAnotherAccount() && Privileges.ownerOf(home) == 0) {
            permit(home, "rwx--x--x");
        }
    }

    /** Makes the data on the first start; refuses data of another major version or another account. */
    void prepare(PostgresPrograms programs, String version) throws IOException {
        if (!Files.exists(data())) {
            initialize(programs);
        }
        if (Privileges.POSIX
                && Privileges.ownerOf(data()) != programs.privileges().account()) {
            throw new PostgresNotStarted("The data in " + data() + " belongs to "
                    + Files.getOwner(data()).getName()
                    + ", another account than the one PostgreSQL runs as now; start Porchlight as the account that made it,"
                    + " or hand the folder over with chown -R.");
        }
        String made = Files.readString(data().resolve("PG_VERSION")).strip();
        String major = version.substring(0, version.indexOf('.'));
        if (!made.equals(major)) {
            throw new PostgresNotStarted("The data in " + data() + " was made by PostgreSQL " + made
                    + ", but this Porchlight brings PostgreSQL " + major
                    + "; use the Porchlight that made it, or move the folder away to begin anew.");
        }
    }

    /** Works in a folder beside the final one and renames it at the end, so that a cut-off start leaves nothing broken. */
    private void initialize(PostgresPrograms programs) throws IOException {
        Path unfinished = home.resolve("postgres.new");
        Path password = home.resolve("postgres.password.new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.deleteIfExists(password);
        if (programs.privileges().isAnotherAccount()
                && Files.getOwner(home).getName().equals("root")) {
            permit(home, "rwx--x--x");
        }
        Files.createDirectory(unfinished);
        permit(unfinished, "rwx------");
        programs.privileges().handOver(unfinished);
        Files.createFile(password);
        permit(password, "rw-------");
        Files.writeString(password, randomPassword());
        programs.privileges().handOver(password);
        programs.run(
                Duration.ofMinutes(3),
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedPostgres.ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Fixed, so that an update of the machine's own language files cannot make indexes wrong.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Path conf = unfinished.resolve("postgresql.conf");
        Files.writeString(conf, "\ninclude = '" + ServerSettings.FILE + "'\n", StandardOpenOption.APPEND);
        Files.move(password, unfinished.resolve("porchlight.password"));
        force(conf);
        force(unfinished.resolve("porchlight.password"));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        force(home);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void force(Path path) throws IOException {
        if (Privileges.WINDOWS && Files.isDirectory(path)) {
            return;
        }
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (Privileges.POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        held.remove(home);
    }
}
