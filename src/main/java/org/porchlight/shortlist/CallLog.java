package org.porchlight.shortlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The calls to each place. Each call also leaves its outcome with the place, so that the board never has to open calls. Every
 * question carries its owner.
 */
@Component
class CallLog {

    private static final String COLUMNS = "select id, content, version, created_at from shortlist_call";

    private final Shortlist places;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallLog(Shortlist places, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.places = places;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What was written while somebody was on the phone. */
    record CallDraft(UUID id, Instant savedAt, MultiValueMap<String, String> typed) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "CallDraft";
        }
    }

    /** All calls to one place, the newest first. */
    @Transactional(readOnly = true)
    List<LoggedCall> of(OpenBox box, UUID place) {
        return jdbc
                .sql(COLUMNS + " where place = :place and owner = :owner")
                .param("place", place)
                .param("owner", box.owner())
                .query((row, n) -> call(box, row))
                .list()
                .stream()
                .sorted(LoggedCall.NEWEST_FIRST)
                .toList();
    }

    /** @throws PageNotFound if there is no such call to this place, or it is not this person's */
    @Transactional(readOnly = true)
    LoggedCall read(OpenBox box, UUID place, UUID id) {
        return find(box, place, id, "").orElseThrow(PageNotFound::new);
    }

    private Optional<LoggedCall> find(OpenBox box, UUID place, UUID id, String lock) {
        return jdbc.sql(COLUMNS + " where id = :id and place = :place and owner = :owner" + lock)
                .param("id", id)
                .param("place", place)
                .param("owner", box.owner())
                .query((row, n) -> call(box, row))
                .optional();
    }

    private static LoggedCall call(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable
        JsonNode notes =
                SealedJson.open(box, SealedJson.cell(SealedJson.CALLS, id), row.getBytes("content"), JsonNode.class);
        return new LoggedCall(
                id,
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                notes == null ? null : LoggedCall.SHEET.parse(notes));
    }

    /**
     * Logs a call. The same form sent twice logs one.
     *
     * @param id made when the empty form was shown
     * @return whether this call is new
     * @throws PageNotFound if there is no such place, or it is not this person's
     */
    @Transactional
    boolean log(OpenBox box, UUID place, UUID id, CallNotes notes) {
        places.readToChange(box, place);
        int rows = jdbc.sql("""
                insert into shortlist_call (id, owner, place, content, version, created_at, updated_at)
                values (:id, :owner, :place, :content, 1, :now, :now) on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("place", place)
                .param("content", seal(box, id, notes))
                .param("now", now())
                .update();
        forgetDraft(box.owner(), id);
        if (rows == 0) {
            return false;
        }
        places.turn(box, place, document -> {
            PlaceStatus before = PlaceStatus.of(document.status()).orElse(PlaceStatus.TO_CALL);
            PlaceStatus after = PlaceStatus.after(notes.outcome()).orElse(before);
            LocalDate until = after == PlaceStatus.WAITING_LIST && notes.until() != null
                    ? notes.until()
                    : document.waitingUntil();
            return document.turned(after, until, notes.callBack());
        });
        recount(box, place);
        events.publishEvent(new WordsKept(box.owner()));
        return true;
    }

    /**
     * Changes a call's notes.
     *
     * @param base the version that the form began with
     * @return the call as it stands, if another window changed it since; nothing is saved then
     */
    @Transactional
    Optional<LoggedCall> rewrite(OpenBox box, UUID place, UUID id, int base, CallNotes notes) {
        places.readToChange(box, place);
        LoggedCall stands = find(box, place, id, " for update").orElseThrow(PageNotFound::new);
        if (stands.notes() == null || (stands.version() != base && !notes.equals(stands.notes()))) {
            return Optional.of(stands);
        }
        jdbc.sql("""
                update shortlist_call set content = :content, version = version + 1, updated_at = :now
                where id = :id and owner = :owner""")
                .param("content", seal(box, id, notes))
                .param("now", now())
                .param("id", id)
                .param("owner", box.owner())
                .update();
        forgetDraft(box.owner(), id);
        boolean newest = of(box, place).get(0).id().equals(id);
        if (newest) {
            places.turn(
                    box,
                    place,
                    document -> document.turned(
                            PlaceStatus.of(document.status()).orElse(PlaceStatus.TO_CALL),
                            notes.until() == null ? document.waitingUntil() : notes.until(),
                            notes.callBack()));
        }
        recount(box, place);
        return Optional.empty();
    }

    /** @throws PageNotFound if there is no such call to this place, or it is not this person's */
    @Transactional
    void delete(OpenBox box, UUID place, UUID id) {
        places.readToChange(box, place);
        int rows = jdbc.sql("delete from shortlist_call where id = :id and place = :place and owner = :owner")
                .param("id", id)
                .param("place", place)
                .param("owner", box.owner())
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
        recount(box, place);
    }

    private void recount(OpenBox box, UUID place) {
        List<LoggedCall> calls = of(box, place);
        @Nullable CallNotes newest = calls.isEmpty() ? null : calls.get(0).notes();
        places.turn(
                box,
                place,
                document -> document.counted(
                        calls.size(),
                        newest == null ? "" : newest.outcome(),
                        newest == null ? null : newest.calledOn()));
    }

    private static byte[] seal(OpenBox box, UUID id, CallNotes notes) {
        return SealedJson.seal(box, SealedJson.cell(SealedJson.CALLS, id), LoggedCall.SHEET.json(notes));
    }

    /**
     * Keeps what a form holds now. An edition that comes late never takes the place of a newer one.
     *
     * @return when it was kept; empty if other words of the same or a newer edition are there
     * @throws PageNotFound if there is no such place, or it is not this person's
     */
    @Transactional
    Optional<Instant> draft(OpenBox box, UUID place, UUID id, int edition, MultiValueMap<String, String> typed) {
        places.read(box, place);
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                insert into shortlist_call_draft as d (id, owner, place, edition, content, saved_at)
                values (:id, :owner, :place, :edition, :content, :now)
                on conflict (id) do update set content = excluded.content, edition = excluded.edition,
                    saved_at = excluded.saved_at
                where d.owner = excluded.owner and d.place = excluded.place and d.edition < excluded.edition""")
                .param("id", id)
                .param("owner", box.owner())
                .param("place", place)
                .param("edition", edition)
                .param(
                        "content",
                        SealedJson.seal(box, SealedJson.cell(SealedJson.DRAFTS, id), new LinkedHashMap<>(typed)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            return Optional.of(now);
        }
        return drafts(box, place).stream()
                .filter(draft -> draft.id().equals(id) && draft.typed().equals(typed))
                .map(CallDraft::savedAt)
                .findFirst();
    }

    /** Calls to this place that were begun and not kept, the newest first. */
    @Transactional(readOnly = true)
    List<CallDraft> drafts(OpenBox box, UUID place) {
        return jdbc
                .sql("""
                select id, content, saved_at from shortlist_call_draft where place = :place and owner = :owner
                order by saved_at desc, id""")
                .param("place", place)
                .param("owner", box.owner())
                .query((row, n) -> draftOf(box, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CallDraft> draftOf(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable
        JsonNode typed =
                SealedJson.open(box, SealedJson.cell(SealedJson.DRAFTS, id), row.getBytes("content"), JsonNode.class);
        if (typed == null) {
            return Optional.empty();
        }
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (Map.Entry<String, JsonNode> field : typed.properties()) {
            field.getValue().values().forEach(value -> fields.add(field.getKey(), value.asString()));
        }
        return Optional.of(new CallDraft(
                id, row.getObject("saved_at", OffsetDateTime.class).toInstant(), fields));
    }

    /** Throws away what was begun; what is not there counts as thrown away. */
    @Transactional
    void forgetDraft(UUID owner, UUID id) {
        jdbc.sql("delete from shortlist_call_draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
