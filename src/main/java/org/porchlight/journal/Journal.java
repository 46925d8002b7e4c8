package org.porchlight.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private entries of each person. Other modules learn on which day somebody last wrote, and never a word of it.
 *
 * <p>Every question carries its owner; an entry of somebody else is told the same way as one that is not there. Words are
 * opened only with the writer's own box.
 */
@Component
public class Journal {

    private final JournalEntryRepository entries;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(
            JournalEntryRepository entries,
            EarlierVersions versions,
            Drafts drafts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The newest day that this person wrote about; empty if there is no entry. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastWrittenOn(UUID owner) {
        return entries.findLastDay(owner);
    }

    /** Months with entries, the newest first. */
    @Transactional(readOnly = true)
    List<YearMonth> months(UUID owner) {
        return entries.findMonths(owner).stream()
                .map(month -> YearMonth.of(month / 12, month % 12 + 1))
                .toList();
    }

    /** The entries of these days, the newest first. Only theirs are opened. */
    @Transactional(readOnly = true)
    List<Entry> between(OpenBox box, LocalDate from, LocalDate to) {
        return entries.findBetween(box.owner(), from, to).stream()
                .map(entry -> entry.open(box))
                .toList();
    }

    /** @throws PageNotFound if there is no such entry, or it is not this person's */
    @Transactional(readOnly = true)
    Entry read(OpenBox box, UUID id) {
        return entries.findByIdAndOwnerAndDeletedAtIsNull(id, box.owner())
                .orElseThrow(PageNotFound::new)
                .open(box);
    }

    /**
     * Saves a new entry or changes one. The same words sent again change nothing. What stood there before is kept among the
     * earlier versions.
     *
     * @return the entry in its way, if it was changed since the writer began, or cannot be opened; nothing is saved then
     * @throws PageNotFound if there is no such entry to change, or it is not this person's
     */
    @Transactional
    Optional<Entry> save(OpenBox box, Writing writing) {
        drafts.inTurn(box.owner(), writing.id());
        boolean made = writing.base() == 0 && insert(box, writing);
        if (!made) {
            JournalEntry stored =
                    entries.findToChange(writing.id(), box.owner()).orElseThrow(PageNotFound::new);
            Entry current = stored.open(box);
            if (!writing.isWhat(current)) {
                if (!current.isOpen() || current.version() != writing.base()) {
                    return Optional.of(current);
                }
                versions.keep(box, current);
                stored.rewrite(writing.on(), writing.zone(), seal(box, writing), clock.instant());
            }
        }
        drafts.forget(box.owner(), writing.drafts());
        events.publishEvent(new WordsKept(box.owner()));
        return Optional.empty();
    }

    /** Whether it was not there; of many at once, one is inserted and the others wait and learn that. */
    private boolean insert(OpenBox box, Writing writing) {
        return jdbc.sql("""
                insert into journal_entry (id, owner, entry_on, zone, content, version, created_at, updated_at)
                values (:id, :owner, :on, :zone, :content, 1, :now, :now) on conflict (id) do nothing""")
                        .param("id", writing.id())
                        .param("owner", box.owner())
                        .param("on", writing.on())
                        .param("zone", writing.zone().getId())
                        .param("content", seal(box, writing))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static byte[] seal(OpenBox box, Writing writing) {
        return SealedDocument.seal(box, SealedDocument.entryCell(writing.id()), writing.words());
    }
}
