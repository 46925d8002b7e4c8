package org.porchlight.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries said before they were changed: the last {@value #MOST} versions of each. */
@Component
class EarlierVersions {

    static final int MOST = 20;

    private final JournalEntryRepository entries;
    private final JournalRevisionRepository revisions;
    private final Clock clock;

    EarlierVersions(JournalEntryRepository entries, JournalRevisionRepository revisions, Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<EarlierVersion> of(OpenBox box, UUID entry) {
        return revisions.findNewest(entry, box.owner(), Limit.of(MOST)).stream()
                .map(revision -> revision.open(box))
                .toList();
    }

    int countOf(UUID owner, UUID entry) {
        return Math.min(MOST, revisions.countByEntryAndOwner(entry, owner));
    }

    /** @throws PageNotFound if there is none with this id, or it is not this person's, or its entry was deleted */
    @Transactional(readOnly = true)
    EarlierVersion read(OpenBox box, UUID entry, UUID id) {
        entries.findByIdAndOwnerAndDeletedAtIsNull(entry, box.owner()).orElseThrow(PageNotFound::new);
        return revisions
                .findByIdAndEntryAndOwner(id, entry, box.owner())
                .map(revision -> revision.open(box))
                .orElseThrow(PageNotFound::new);
    }

    /** Keeps what an entry said until now. Belongs to the transaction that changes it. */
    void keep(OpenBox box, Entry before) {
        revisions.save(new JournalRevision(
                box, before.id(), before.on(), before.zone(), before.words(), before.updatedAt(), clock.instant()));
        revisions.deleteAllButNewest(before.id(), box.owner(), MOST);
    }

    /**
     * Sets words aside that lost against those of another device, so that they can still be read. The same words again are
     * not kept twice.
     *
     * @throws PageNotFound if there is no such entry, or it is not this person's
     */
    @Transactional
    void setAside(OpenBox box, UUID entry, LocalDate on, ZoneId zone, EntryWords words) {
        entries.findToChange(entry, box.owner()).orElseThrow(PageNotFound::new);
        boolean kept = of(box, entry).stream()
                .anyMatch(
                        version -> version.words().equals(words) && version.on().equals(on));
        if (!kept) {
            Instant now = clock.instant();
            revisions.save(new JournalRevision(box, entry, on, zone, words, now, now));
            revisions.deleteAllButNewest(entry, box.owner(), MOST);
        }
    }
}
