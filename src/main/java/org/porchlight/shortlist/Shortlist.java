package org.porchlight.shortlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places that each person considers. Every question carries its owner; a place of somebody else is told the same way as
 * one that is not there. Other modules learn how many there are, and with the owner's box what is due.
 */
@Component
public class Shortlist {

    /** More than anybody rings, and few enough to open all of them for a page. */
    static final int MOST = 200;

    private static final String COLUMNS = "select id, content, version, created_at from shortlist_place";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shortlist(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody keeps {@link #MOST} places already; nothing was added. */
    static final class TooManyPlaces extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A place from the list, as it is when somebody saves it. */
    record Chosen(long listing, PlaceNotes notes) {}

    @Transactional(readOnly = true)
    public int count(UUID owner) {
        return jdbc.sql("select count(*) from shortlist_place where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /**
     * The call to make next: the one whose day came first.
     *
     * @param today in the owner's zone
     */
    @Transactional(readOnly = true)
    public Optional<CallDue> callDue(OpenBox box, LocalDate today) {
        return all(box).stream()
                .filter(place -> place.status().isHopeful() && isDue(place, today))
                .min(Comparator.comparing(place -> dueOn(place)))
                .map(place -> new CallDue(
                        place.id(), place.notes() == null ? "" : place.notes().name()));
    }

    static boolean isDue(SavedPlace place, LocalDate today) {
        return place.document() != null
                && place.document().callBackOn() != null
                && !place.document().callBackOn().isAfter(today);
    }

    private static LocalDate dueOn(SavedPlace place) {
        LocalDate on = place.document() == null ? null : place.document().callBackOn();
        return on == null ? LocalDate.MAX : on;
    }

    /** All of this person's, those to ring first in front. */
    @Transactional(readOnly = true)
    List<SavedPlace> all(OpenBox box) {
        return jdbc
                .sql(COLUMNS + " where owner = :owner order by created_at, id")
                .param("owner", box.owner())
                .query((row, n) -> place(box, row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(SavedPlace::order))
                .toList();
    }

    /** One of theirs; nothing if there is none, whoever else may have one of this id. */
    @Transactional(readOnly = true)
    Optional<SavedPlace> find(OpenBox box, UUID id) {
        return find(box, id, "");
    }

    /** @throws PageNotFound if there is no such place, or it is not this person's */
    @Transactional(readOnly = true)
    SavedPlace read(OpenBox box, UUID id) {
        return find(box, id, "").orElseThrow(PageNotFound::new);
    }

    /** Held until the transaction ends. */
    SavedPlace readToChange(OpenBox box, UUID id) {
        return find(box, id, " for update").orElseThrow(PageNotFound::new);
    }

    private Optional<SavedPlace> find(OpenBox box, UUID id, String lock) {
        return jdbc.sql(COLUMNS + " where id = :id and owner = :owner" + lock)
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> place(box, row))
                .optional();
    }

    private static SavedPlace place(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SavedPlace.@Nullable Document document = SealedJson.open(
                box, SealedJson.cell(SealedJson.PLACES, id), row.getBytes("content"), SavedPlace.Document.class);
        return new SavedPlace(
                id,
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                document,
                document == null ? null : SavedPlace.SHEET.parse(document.notes()));
    }

    /**
     * Saves places from the list; one that is there already is not saved again.
     *
     * @return their ids here, in the same order
     * @throws TooManyPlaces if there is no room; nothing is saved then
     */
    @Transactional
    List<UUID> keep(OpenBox box, List<Chosen> chosen) {
        oneAtATime(box.owner());
        List<SavedPlace> before = all(box);
        List<UUID> ids = new ArrayList<>();
        for (Chosen one : chosen) {
            UUID known = before.stream()
                    .filter(place -> place.document() != null
                            && place.document().listing() != null
                            && place.document().listing() == one.listing())
                    .map(SavedPlace::id)
                    .findFirst()
                    .orElse(null);
            ids.add(
                    known == null
                            ? insert(box, UUID.randomUUID(), SavedPlace.Document.fresh(one.listing(), one.notes()))
                            : known);
        }
        events.publishEvent(new WordsKept(box.owner()));
        return ids;
    }

    /**
     * Saves a place that was typed by hand. The same form sent twice saves one.
     *
     * @throws TooManyPlaces if there is no room
     */
    @Transactional
    void add(OpenBox box, UUID id, PlaceNotes notes) {
        oneAtATime(box.owner());
        if (find(box, id, "").isEmpty()) {
            insert(box, id, SavedPlace.Document.fresh(null, notes));
            events.publishEvent(new WordsKept(box.owner()));
        }
    }

    /** Two windows that save at once wait for each other, so that neither misses what the other has saved. */
    private void oneAtATime(UUID owner) {
        jdbc.sql("select id from account where id = :owner for update")
                .param("owner", owner)
                .query((row, n) -> n)
                .list();
    }

    private UUID insert(OpenBox box, UUID id, SavedPlace.Document document) {
        if (count(box.owner()) >= MOST) {
            throw new TooManyPlaces();
        }
        jdbc.sql("""
                insert into shortlist_place (id, owner, content, version, created_at, updated_at)
                values (:id, :owner, :content, 1, :now, :now) on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("content", SealedJson.seal(box, SealedJson.cell(SealedJson.PLACES, id), document))
                .param("now", now())
                .update();
        return id;
    }

    /**
     * Changes what the family wrote.
     *
     * @param base the version that the form began with
     * @return the place as it stands, if another window changed its words since; nothing is saved then
     */
    @Transactional
    Optional<SavedPlace> rewrite(OpenBox box, UUID id, int base, PlaceNotes notes) {
        SavedPlace stands = readToChange(box, id);
        SavedPlace.@Nullable Document document = stands.document();
        if (document == null || (stands.version() != base && !notes.equals(stands.notes()))) {
            return Optional.of(stands);
        }
        write(box, stands, document.with(notes), 1);
        events.publishEvent(new WordsKept(box.owner()));
        return Optional.empty();
    }

    /**
     * Moves it on the board, or changes what is known beside the words. A locked one stays as it is.
     *
     * @throws PageNotFound if there is no such place, or it is not this person's
     */
    @Transactional
    void turn(OpenBox box, UUID id, UnaryOperator<SavedPlace.Document> change) {
        SavedPlace stands = readToChange(box, id);
        SavedPlace.@Nullable Document document = stands.document();
        if (document != null) {
            write(box, stands, change.apply(document), 0);
        }
    }

    private void write(OpenBox box, SavedPlace place, SavedPlace.Document document, int step) {
        jdbc.sql("""
                update shortlist_place set content = :content, version = version + :step, updated_at = :now
                where id = :id and owner = :owner""")
                .param("content", SealedJson.seal(box, SealedJson.cell(SealedJson.PLACES, place.id()), document))
                .param("step", step)
                .param("now", now())
                .param("id", place.id())
                .param("owner", box.owner())
                .update();
    }

    /** Deletes it with its calls and appointments. */
    @Transactional
    void delete(UUID owner, UUID id) {
        int rows = jdbc.sql("delete from shortlist_place where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
