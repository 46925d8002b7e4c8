package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root's powers are given up by a command in front of it:
 * {@code unshare} where user namespaces are allowed (the files stay root's), else {@code setpriv} or {@code chroot} to
 * the account "nobody", as inside a plain container.
 */
record Privileges(List<String> prefix, int account) {

    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    static final int NOBODY = 65534;

    /** How the privileges of a server are found out. */
    interface Search {
        Privileges find() throws IOException;
    }

    /** The ways from root to somebody PostgreSQL accepts, best first. */
    static List<Privileges> waysDown() {
        String nobody = Integer.toString(NOBODY);
        List<String> setpriv = List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups");
        // The one power that is kept lets nobody pass through folders that only root may enter, such as /root.
        List<String> keepingOne = new ArrayList<>(setpriv);
        keepingOne.addAll(List.of(
                "--inh-caps", "+dac_override", "--ambient-caps", "+dac_override", "--securebits", "+no_setuid_fixup"));
        return List.of(
                new Privileges(List.of("unshare", "-U"), 0),
                new Privileges(keepingOne, NOBODY),
                new Privileges(setpriv, NOBODY),
                new Privileges(List.of("chroot", "--userspec=" + nobody + ":" + nobody, "/"), NOBODY));
    }

    /** Finds what works on this machine. */
    static Privileges ofThisProcess() throws IOException {
        if (!POSIX) {
            return new Privileges(List.of(), -1);
        }
        int account = accountOfThisProcess();
        if (account != 0) {
            return new Privileges(List.of(), account);
        }
        for (Privileges way : waysDown()) {
            if (way.works()) {
                return way;
            }
        }
        throw new PostgresNotStarted(
                "PostgreSQL refuses to run as root, and neither unshare, setpriv nor chroot can give"
                        + " root's powers up here; start Porchlight as an ordinary account.");
    }

    /** True if PostgreSQL's files have to belong to somebody else than this process. */
    boolean isAnotherAccount() {
        return account == NOBODY && !prefix.isEmpty();
    }

    List<String> before(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    void handOver(Path path) throws IOException {
        if (isAnotherAccount()) {
            Files.setAttribute(path, "unix:uid", account);
            Files.setAttribute(path, "unix:gid", account);
        }
    }

    private static int accountOfThisProcess() throws IOException {
        Path itself = Path.of("/proc/self");
        if (Files.exists(itself)) {
            return ownerOf(itself);
        }
        Path probe = Files.createTempFile("porchlight", null);
        try {
            return ownerOf(probe);
        } finally {
            Files.delete(probe);
        }
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    boolean works() {
        try {
            return new ProcessBuilder(before(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
