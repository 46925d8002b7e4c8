package org.porchlight.platform.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;

/** The file that holds the {@link Pepper}: 64 hexadecimal digits, readable by its owner alone. */
public final class PepperFile {

    /** Gives a file a second name; fails where that name is taken. */
    interface Link {
        void create(Path name, Path file) throws IOException;
    }

    private static final int LONGEST = 100;

    private final Path file;
    private final Link link;

    public PepperFile(Path file) {
        this(file, Files::createLink);
    }

    PepperFile(Path file, Link link) {
        this.file = file.toAbsolutePath();
        this.link = link;
    }

    public Path path() {
        return file;
    }

    /**
     * What the file holds; empty if there is no such file.
     *
     * @throws IOException if it cannot be read or holds anything but 64 hexadecimal digits
     */
    public Optional<Pepper> read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("too long");
            }
            return Optional.of(new Pepper(HexFormat.of().parseHex(text.strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // without the cause: its message would tell some of the digits
            throw new IOException(file + " does not hold 64 hexadecimal digits");
        }
    }

    /**
     * Makes a new one, unless there is one, and has it safely on the disk before anything is sealed with it. Two programs that
     * start at once on one folder end up with the same. The folder is made for its owner alone if it is not there; one that is
     * there keeps its permissions, since other things may lie in it.
     *
     * @throws IOException if that cannot be done, or if the file is there and damaged
     */
    public Pepper make() throws IOException {
        Path folder = folder();
        Path fresh = Files.createTempFile(folder, "pepper", ".new", permitting(folder, "rw-------"));
        try {
            write(fresh, HexFormat.of().formatHex(Pepper.fresh().bytes()) + "\n");
            putInPlace(fresh);
            flush(folder);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return read().orElseThrow(() -> new IOException(file + " vanished"));
    }

    private Path folder() throws IOException {
        Path folder = file.resolveSibling("");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path above = Files.createDirectories(folder.resolveSibling(""));
        try {
            Files.createDirectory(folder, permitting(above, "rwx------"));
        } catch (FileAlreadyExistsException another) {
            // the other program's counts
        }
        flush(above);
        return folder;
    }

    private static void write(Path fresh, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void putInPlace(Path fresh) throws IOException {
        try {
            // a link fails where the file is there already; a move would replace it
            link.create(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // the other program's counts
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            move(fresh);
        }
    }

    /** Where there are no links, as on FAT: one after the other, and the second finds the first one's file. */
    private void move(Path fresh) throws IOException {
        // a lock of the system keeps other programs out, but not other threads of this one
        synchronized (PepperFile.class) {
            Path turn = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (Files.notExists(file)) {
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** Else a power cut could take the new name away, while what was sealed stays. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException noFolders) {
            // Windows opens no folders, and needs no flush of them
        }
    }

    private static FileAttribute<?>[] permitting(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
