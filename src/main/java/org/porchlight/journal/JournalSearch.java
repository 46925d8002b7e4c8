package org.porchlight.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.journal.words.PlainWords;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through everything that somebody wrote, by opening it in memory: an index would be a way to read without the key.
 * One search opens at most {@link #MOST_BYTES} of sealed text, the newest first, and says where it stopped.
 */
@Component
class JournalSearch {

    static final long MOST_BYTES = 20_000_000;
    static final int MOST_HITS = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    JournalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; all of it must fit.
     *
     * @param words folded, each somewhere in the entry
     * @param mood empty for any
     * @param tag folded; empty for any
     * @param until the newest day to look at; null for all
     */
    record Wanted(
            List<String> words,
            String mood,
            String tag,
            @Nullable LocalDate until) {

        boolean isNothing() {
            return words.isEmpty() && mood.isEmpty() && tag.isEmpty();
        }

        /** Private words stay out of logs. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * What was found.
     *
     * @param hits the newest first, at most {@link #MOST_HITS}
     * @param found how many there are in all
     * @param locked how many entries could not be opened
     * @param tags of the entries that hold the words, in the order of letters
     * @param lookedBackTo the last day looked at, if there are older ones
     */
    record Found(List<Entry> hits, int found, int locked, List<String> tags, Optional<LocalDate> lookedBackTo) {

        /** Private words stay out of logs. */
        @Override
        public String toString() {
            return "Found";
        }
    }

    @Transactional(readOnly = true)
    Found search(OpenBox box, Wanted wanted) {
        return search(box, wanted, MOST_BYTES);
    }

    Found search(OpenBox box, Wanted wanted, long mostBytes) {
        return jdbc.sql("""
                select id, entry_on, zone, version, created_at, updated_at, content from journal_entry
                where owner = :owner and deleted_at is null and (cast(:until as date) is null or entry_on <= :until)
                order by entry_on desc, created_at desc""")
                .param("owner", box.owner())
                .param("until", wanted.until())
                .withFetchSize(ROWS_AT_ONCE)
                .query(rows -> {
                    Looking looking = new Looking(box, wanted);
                    boolean more = rows.next();
                    while (more && looking.bytes < mostBytes) {
                        looking.at(rows);
                        more = rows.next();
                    }
                    return looking.found(more);
                });
    }

    /** One search under way. */
    private static final class Looking {

        private final OpenBox.Reading box;
        private final Wanted wanted;
        private final boolean quickly;
        private final List<Entry> hits = new ArrayList<>();
        private final Map<String, String> tags = new TreeMap<>();
        private int found;
        private int locked;
        private long bytes;
        private @Nullable LocalDate last;

        Looking(OpenBox box, Wanted wanted) {
            this.box = box.reading();
            this.wanted = wanted;
            // JSON writes quotation marks and backslashes with a backslash before them
            this.quickly = wanted.words().stream().noneMatch(word -> word.contains("\"") || word.contains("\\"));
        }

        void at(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            byte[] sealed = row.getBytes("content");
            bytes += sealed.length;
            last = row.getObject("entry_on", LocalDate.class);
            Opened opened = box.open(SealedDocument.entryCell(id), sealed);
            if (!opened.isOpen()) {
                locked++;
            } else if (mayFit(opened.text())) {
                EntryWords words = SealedDocument.parse(opened.text(), EntryWords.class)
                        .content()
                        .orElse(EntryWords.NONE);
                words.tags().forEach(tag -> tags.putIfAbsent(PlainWords.fold(tag), tag));
                if (!wanted.isNothing() && fits(words)) {
                    found++;
                    if (hits.size() < MOST_HITS) {
                        hits.add(entry(id, row, words));
                    }
                }
            }
        }

        /** Reading a document takes longer than looking for words in it, so those without are left out first. */
        private boolean mayFit(String json) {
            return wanted.words().isEmpty() || !quickly || holdsAll(PlainWords.fold(json), wanted.words());
        }

        private boolean fits(EntryWords words) {
            return (wanted.mood().isEmpty() || words.mood().equals(wanted.mood()))
                    && (wanted.tag().isEmpty()
                            || words.tags().stream().map(PlainWords::fold).anyMatch(wanted.tag()::equals))
                    && (wanted.words().isEmpty()
                            || holdsAll(
                                    PlainWords.fold(words.allText() + "\n" + String.join("\n", words.tags())),
                                    wanted.words()));
        }

        private static boolean holdsAll(String folded, List<String> words) {
            return words.stream().allMatch(folded::contains);
        }

        private static Entry entry(UUID id, ResultSet row, EntryWords words) throws SQLException {
            return new Entry(
                    id,
                    row.getObject("entry_on", LocalDate.class),
                    ZoneId.of(row.getString("zone")),
                    row.getInt("version"),
                    instant(row, "created_at"),
                    instant(row, "updated_at"),
                    Opened.State.OPEN,
                    words);
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        Found found(boolean stopped) {
            return new Found(
                    hits,
                    found,
                    locked,
                    List.copyOf(tags.values()),
                    stopped ? Optional.ofNullable(last) : Optional.empty());
        }
    }
}
