package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists that an administrator has sent and that wait on the desk: their bytes, what they would change, and what a person decided
 * about doubtful rows. It all lies in the database, so that any copy of the program can go on with it after any end of another.
 */
@Component
class ListDesk {

    /** The largest file, in bytes. */
    static final long LARGEST = 250L * 1024 * 1024;

    /** What was not loaded is thrown away after this. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** Work that has not said a word for this long is dead; it says one every second. */
    private static final Duration SILENT = Duration.ofSeconds(30);

    private static final int PART = 1024 * 1024;

    /**
     * A list on the desk.
     *
     * @param said why it was refused
     * @param rowsExpected 0 while unknown
     * @param isSilent whether the work on it ended without a word
     * @param run its run, once it is loaded
     */
    record Waiting(
            UUID id,
            ListSource about,
            String fileName,
            boolean complete,
            String state,
            String said,
            Optional<ImportPreview> preview,
            int rowsRead,
            int rowsExpected,
            boolean isWhole,
            boolean isSilent,
            Optional<Long> run,
            UUID startedBy) {

        public boolean isWorkedOn() {
            return !isSilent && (state.equals("sending") || state.equals("reading") || state.equals("applying"));
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ListDesk(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Makes room for a file that begins to arrive, and throws old ones away. */
    @Transactional
    UUID begin(ListSource about, String fileName, boolean complete, UUID who) {
        jdbc.sql("delete from list_import where state <> 'applied' and started_at < :oldest")
                .param("oldest", now().minus(KEPT))
                .update();
        jdbc.sql("delete from list_import where started_at < :oldest")
                .param("oldest", now().minus(ImportBefore.KEPT))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into list_import (id, about, file_name, complete, state, alive_at, started_by, started_at)
                values (:id, cast(:about as jsonb), :name, :complete, 'sending', :now, :who, :now)""")
                .param("id", id)
                .param("about", json.writeValueAsString(about))
                .param("name", fileName)
                .param("complete", complete)
                .param("now", now())
                .param("who", who)
                .update();
        return id;
    }

    /**
     * Keeps the bytes as they arrive, a megabyte at a time.
     *
     * @return false if there are more than {@link #LARGEST}, or none; the list is thrown away then
     * @throws IOException if they stop arriving; the list is thrown away then as well
     */
    boolean receive(UUID id, InputStream file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try {
            int n = 0;
            for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
                bytes += part.length;
                if (bytes > LARGEST) {
                    break;
                }
                digest.update(part);
                keep(id, n++, part);
            }
        } catch (IOException | RuntimeException e) {
            discard(id);
            throw e;
        }
        if (bytes > LARGEST || bytes == 0) {
            discard(id);
            return false;
        }
        jdbc.sql("update list_import set bytes = :bytes, sha256 = :sha, alive_at = :now where id = :id")
                .param("bytes", bytes)
                .param("sha", HexFormat.of().formatHex(digest.digest()))
                .param("now", now())
                .param("id", id)
                .update();
        return true;
    }

    private void keep(UUID id, int n, byte[] part) {
        jdbc.sql("insert into list_import_part (import_id, n, bytes) values (:id, :n, :bytes)")
                .param("id", id)
                .param("n", n)
                .param("bytes", part)
                .update();
        alive(id, 0, 0);
    }

    /** Writes the file out again, a megabyte at a time. */
    void copyTo(UUID id, OutputStream out) throws IOException {
        for (int n = 0; ; n++) {
            Optional<byte[]> part = jdbc.sql("select bytes from list_import_part where import_id = :id and n = :n")
                    .param("id", id)
                    .param("n", n)
                    .query(byte[].class)
                    .optional();
            if (part.isEmpty()) {
                return;
            }
            out.write(part.get());
        }
    }

    @Transactional(readOnly = true)
    Optional<Waiting> find(UUID id) {
        return waiting("where id = cast(:id as uuid)", id).stream().findFirst();
    }

    /** What is not loaded yet, newest first. */
    @Transactional(readOnly = true)
    List<Waiting> open() {
        return waiting("where state <> 'applied' and cast(:id as uuid) is null order by started_at desc", null);
    }

    private List<Waiting> waiting(String where, @Nullable UUID id) {
        return jdbc.sql("""
                select id, cast(about as text) as about, file_name, complete, state, said, cast(preview as text) as preview,
                    rows_read, rows_expected, sha256 <> '' as whole, alive_at < :silent as silent, run_id, started_by
                from list_import\s""" + where)
                .param("silent", now().minus(SILENT))
                .param("id", id, Types.OTHER)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("about"), ListSource.class),
                        row.getString("file_name"),
                        row.getBoolean("complete"),
                        row.getString("state"),
                        row.getString("said"),
                        Optional.ofNullable(row.getString("preview"))
                                .map(text -> json.readValue(text, ImportPreview.class)),
                        row.getInt("rows_read"),
                        row.getInt("rows_expected"),
                        row.getBoolean("whole"),
                        row.getBoolean("silent"),
                        Optional.ofNullable(row.getObject("run_id", Long.class)),
                        row.getObject("started_by", UUID.class)))
                .list();
    }

    /**
     * Takes a list up for work.
     *
     * @param to "reading" or "applying"
     * @return false if it is being worked on, loaded, or not there
     */
    @Transactional
    boolean take(UUID id, String to) {
        return jdbc.sql("""
                update list_import set state = :to, said = '', rows_read = 0, alive_at = :now
                where id = :id and sha256 <> '' and (state in ('ready', 'refused', 'sending')
                    or state in ('reading', 'applying') and alive_at < :silent)
                    and (:to <> 'applying' or preview is not null)""")
                        .param("to", to)
                        .param("id", id)
                        .param("now", now())
                        .param("silent", now().minus(SILENT))
                        .update()
                == 1;
    }

    /** Says that the work goes on. */
    void alive(UUID id, int rows, int expected) {
        jdbc.sql("""
                update list_import set alive_at = :now, rows_read = :rows, rows_expected = :expected where id = :id""")
                .param("now", now())
                .param("rows", rows)
                .param("expected", expected)
                .param("id", id)
                .update();
    }

    /** @param said in one sentence; it may name the file and the row, nothing else */
    void refuse(UUID id, String said) {
        // what is loaded stays so, whatever fails after that
        jdbc.sql("""
                update list_import set state = 'refused', said = :said, alive_at = :now
                where id = :id and state in ('reading', 'applying')""").param("said", said).param("now", now()).param("id", id).update();
    }

    /** Keeps what was found and the notes about rows, in the transaction that has them in its temporary table. */
    void found(UUID id, ImportPreview preview) {
        jdbc.sql("delete from list_import_note where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into list_import_note (import_id, row_number, kind, name, reason)
                select :id, row_number, kind, name, reason from note""").param("id", id).update();
        jdbc.sql("""
                update list_import set state = 'ready', preview = cast(:preview as jsonb), alive_at = :now where id = :id""")
                .param("preview", json.writeValueAsString(preview))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Says that it is loaded, in the transaction that loads it; the bytes are not needed any more. */
    void applied(UUID id, long run) {
        jdbc.sql("update list_import set state = 'applied', run_id = :run, alive_at = :now where id = :id")
                .param("run", run)
                .param("now", now())
                .param("id", id)
                .update();
        jdbc.sql("delete from list_import_part where import_id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Throws a list away.
     *
     * @return false if it is loaded, or is being loaded or read
     */
    @Transactional
    boolean discard(UUID id) {
        return jdbc.sql("""
                delete from list_import where id = :id and state <> 'applied'
                    and (state not in ('reading', 'applying') or alive_at < :silent)""")
                        .param("id", id)
                        .param("silent", now().minus(SILENT))
                        .update()
                == 1;
    }

    /** What a person decided, by the number of the row: the listing that it is, or 0 for a new place. */
    @Transactional(readOnly = true)
    Map<Integer, Long> decided(UUID id) {
        Map<Integer, Long> decided = new HashMap<>();
        jdbc.sql(
                        "select row_number, case when is_same then offering_id else 0 end from list_import_decision where import_id = :id")
                .param("id", id)
                .query((row, n) -> decided.put(row.getInt(1), row.getLong(2)))
                .list();
        return decided;
    }

    /** Keeps one decision; only pairs that were found can be decided about. */
    @Transactional
    void decide(UUID id, ImportPreview.Doubt doubt, boolean same) {
        jdbc.sql("""
                insert into list_import_decision (import_id, row_number, offering_id, is_same)
                select :id, :row, :listing, :same from list_import where id = :id and state = 'ready'
                on conflict (import_id, row_number) do update set is_same = excluded.is_same""")
                .param("id", id)
                .param("row", doubt.row().number())
                .param("listing", doubt.listing())
                .param("same", same)
                .update();
    }

    /** A row that was left out ("rejected"), repeats another ("repeated"), or was taken with a word about it ("kept"). */
    record Note(int rowNumber, String kind, String name, String reason) {}

    /** The next notes behind one, in the order of the file. */
    @Transactional(readOnly = true)
    List<Note> notesAfter(UUID id, int row, String kind, int most) {
        return jdbc.sql("""
                select row_number, kind, name, reason from list_import_note
                where import_id = :id and (row_number, kind) > (:row, :kind) order by row_number, kind limit :most""")
                .param("id", id)
                .param("row", row)
                .param("kind", kind)
                .param("most", most)
                .query(Note.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
