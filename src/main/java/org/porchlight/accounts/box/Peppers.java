package org.porchlight.accounts.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Pepper;
import org.porchlight.platform.privacy.PepperFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The pepper that belongs to this database. Made at the first start, in a file outside the database. When the file is gone or
 * another's while the database knows which it was, signing in is refused and no new one is made: with a new one no password
 * would ever open a box again.
 */
@NamedInterface("pepper")
@Component
public class Peppers {

    private static final Logger log = LoggerFactory.getLogger(Peppers.class);

    private final PepperFile file;
    private final JdbcClient jdbc;
    private volatile @Nullable Pepper pepper;

    Peppers(
            @Value("${porchlight.data-dir}") Path data,
            @Value("${porchlight.pepper-file:}") String named,
            JdbcClient jdbc) {
        this.file = new PepperFile(named.isBlank() ? data.resolve("keys").resolve("pepper.v1") : Path.of(named));
        this.jdbc = jdbc;
        // at the start, so that whoever starts it reads about the file
        try {
            pepper = find();
        } catch (PepperMissing missing) {
            log.error("{}", missing.getMessage());
        }
    }

    /** @throws PepperMissing if the file is not the one that this database was used with */
    public Pepper current() {
        Pepper known = pepper;
        if (known == null) {
            known = find();
            pepper = known;
        }
        return known;
    }

    private Pepper find() {
        Optional<String> marked = jdbc.sql("select pepper_id from pepper_mark")
                .query(String.class)
                .optional();
        try {
            Optional<Pepper> kept = file.read();
            if (kept.isEmpty() && marked.isPresent()) {
                throw new PepperMissing("The key file " + file.path() + " is missing. Bring it back from your backup:"
                        + " without it nobody can sign in. The public pages work.");
            }
            Pepper found = kept.isPresent() ? kept.get() : make();
            String expected = marked.isPresent() ? marked.get() : mark(found);
            if (!found.id().equals(expected)) {
                throw new PepperMissing(
                        "The key file " + file.path() + " belongs to another database. Put the right one"
                                + " there: without it nobody can sign in. The public pages work.");
            }
            return found;
        } catch (IOException e) {
            throw new PepperMissing("The key file " + file.path() + " cannot be read or made ("
                    + e.getClass().getSimpleName() + "): nobody can sign in. The public pages work.");
        }
    }

    private Pepper make() throws IOException {
        Pepper fresh = file.make();
        log.warn(
                "A new key file was made: {}. Back it up now, and apart from the database: without it nobody can sign in"
                        + " with a password, and whoever has both can try passwords.",
                file.path());
        return fresh;
    }

    /** Whose program is first decides; the others compare. */
    private String mark(Pepper found) {
        jdbc.sql("insert into pepper_mark (pepper_id) values (:id) on conflict (only_one) do nothing")
                .param("id", found.id())
                .update();
        return jdbc.sql("select pepper_id from pepper_mark").query(String.class).single();
    }
}
