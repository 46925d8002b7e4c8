package org.porchlight.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who write in tests of the journal, each with an account and an open box of their own. */
final class Writers {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private Writers() {}

    static OpenBox fresh(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, name, name_key, role, stamp, created_on)
                values (:id, 'writer', :key, 'family', :id, '2026-11-23')""").param("id", id).param("key", "writer " + id).update();
        return new OpenBox(id, List.of(BoxKey.fresh(1)));
    }

    /** The same person with another key, who cannot open what the first key sealed. */
    static OpenBox withNewKey(OpenBox box) {
        return new OpenBox(box.owner(), List.of(BoxKey.fresh(2)));
    }

    static EntryWords words(String text) {
        return new EntryWords("entry", text, "", "", "", "", List.of(), "");
    }

    static Writing fresh(String text) {
        return new Writing(UUID.randomUUID(), 0, SUNDAY, NEW_YORK, words(text), Set.of());
    }

    static Writing change(Writing before, int base, String text) {
        return new Writing(before.id(), base, before.on(), before.zone(), words(text), Set.of());
    }
}
