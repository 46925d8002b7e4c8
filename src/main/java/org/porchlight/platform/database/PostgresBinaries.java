package org.porchlight.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked once from the jar on the class path into a folder named after the
 * archive's SHA-256, so that a newer version never mixes with an older one.
 */
final class PostgresBinaries {

    private static final String UNFINISHED = "unpacking-";

    private PostgresBinaries() {}

    /** Returns the folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpackInto(Path folder) throws IOException {
        String archive = archiveOfThisPlatform();
        Path unpacked = folder.resolve(sha256(archive));
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        try {
            unpack(archive, unfinished);
            permit(unfinished, "rwxr-xr-x");
            moveUnlessThere(unfinished, unpacked);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        return unpacked;
    }

    /** Removes what older versions or a cut-off start left; only for a folder that no other process uses. */
    static void forgetOthers(Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(kept.resolveSibling("."))) {
            List<Path> others = folders.map(Path::normalize)
                    .filter(folder -> !folder.equals(kept))
                    .filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{64}|" + UNFINISHED + ".*"))
                    .toList();
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static String archiveOfThisPlatform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new PostgresNotStarted("This build of Porchlight brings no PostgreSQL for this kind of computer ("
                    + archive.substring(1) + "); set SPRING_DATASOURCE_URL to a PostgreSQL server.");
        }
        return stream;
    }

    private static String sha256(String archive) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream packed = open(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The PostgreSQL archive names a file outside its folder: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean isProgram = entry.getName().matches("(\\./)?bin/.*");
        permit(path, isProgram ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (Privileges.POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void moveUnlessThere(Path unfinished, Path unpacked) throws IOException {
        try {
            Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster: its copy is the same, byte for byte.
            if (!Files.isDirectory(unpacked)) {
                throw e;
            }
        }
    }
}
