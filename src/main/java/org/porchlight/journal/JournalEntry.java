package org.porchlight.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.OpenBox;

/** An entry as it is stored: whose it is, which day it is about, and the sealed words. */
@Entity
@Table(name = "journal_entry")
class JournalEntry {

    @Id
    private UUID id;

    private UUID owner;
    private LocalDate entryOn;
    private String zone;
    private byte[] content;

    @Version
    private int version;

    private Instant createdAt;
    private Instant updatedAt;

    @Nullable
    private Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JournalEntry() {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    LocalDate entryOn() {
        return entryOn;
    }

    Entry open(OpenBox box) {
        SealedDocument<EntryWords> document =
                SealedDocument.open(box, SealedDocument.entryCell(id), content, EntryWords.class);
        return new Entry(
                id,
                entryOn,
                ZoneId.of(zone),
                version,
                createdAt,
                updatedAt,
                document.state(),
                document.content().orElse(EntryWords.NONE));
    }

    void rewrite(LocalDate on, ZoneId in, byte[] sealed, Instant now) {
        entryOn = on;
        zone = in.getId();
        content = sealed;
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }
}
