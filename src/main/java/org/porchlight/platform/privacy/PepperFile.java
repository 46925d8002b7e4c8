package org.porchlight.platform.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;

/** The file that holds the {@link Pepper}: 64 hexadecimal digits, readable by its owner alone. */
public final class PepperFile {

    private final Path file;

    public PepperFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /**
     * What the file holds.
     *
     * @throws IOException if it cannot be read or holds anything but 64 hexadecimal digits
     */
    public Optional<Pepper> read() throws IOException {
        try {
            String text = Files.readString(file).strip();
            return Optional.of(new Pepper(HexFormat.of().parseHex(text)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // without the cause: its message would tell some of the digits
            throw new IOException(file + " does not hold 64 hexadecimal digits");
        }
    }

    /**
     * Makes a new one and has it safely on the disk before anything is sealed with it. Two programs that start at once on one
     * folder end up with the same.
     */
    public Pepper make() throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "pepper", ".new");
        try {
            restrict(fresh, "rw-------");
            restrict(folder, "rwx------");
            try (var channel = java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
                String text = HexFormat.of().formatHex(Pepper.fresh().bytes()) + "\n";
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            putInPlace(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return read().orElseThrow(() -> new IOException(file + " vanished"));
    }

    private void putInPlace(Path fresh) throws IOException {
        try {
            // a link fails where the file is there already; a move would replace it
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // the other program's counts
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            if (!Files.exists(file)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
