package org.porchlight.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.porchlight.platform.privacy.OpenBox;

/** An earlier version of an entry as it is stored, sealed for its own row. */
@Entity
@Table(name = "journal_revision")
class JournalRevision {

    @Id
    private UUID id;

    private UUID owner;
    private UUID entry;
    private LocalDate entryOn;
    private String zone;
    private byte[] content;
    private Instant writtenAt;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JournalRevision() {}

    JournalRevision(
            OpenBox box, UUID entry, LocalDate on, ZoneId zone, EntryWords words, Instant writtenAt, Instant keptAt) {
        this.id = UUID.randomUUID();
        this.owner = box.owner();
        this.entry = entry;
        this.entryOn = on;
        this.zone = zone.getId();
        this.content = SealedDocument.seal(box, SealedDocument.revisionCell(id), words);
        this.writtenAt = writtenAt;
        this.keptAt = keptAt;
    }

    EarlierVersion open(OpenBox box) {
        SealedDocument<EntryWords> document =
                SealedDocument.open(box, SealedDocument.revisionCell(id), content, EntryWords.class);
        return new EarlierVersion(
                id,
                entryOn,
                ZoneId.of(zone),
                writtenAt,
                document.state(),
                document.content().orElse(EntryWords.NONE));
    }
}
