package org.porchlight.directory.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.ListingChecks;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a place by an administrator. Each is kept with what stood there before, stays through later imports, and can be
 * taken back as long as it is the newest of its kind. Nothing is ever deleted: a hidden place stays readable to who saved it.
 */
@Component
class ListingUpkeep {

    /** The numbers of a listing as one value, so that a change can put them back whole. */
    private static final String PHONES = """
            coalesce((select jsonb_agg(to_jsonb(t) - 'offering_id' order by t.sort) from phone t
                where t.offering_id = :listing), '[]')""";

    /** A report that waits for an answer. */
    public record Report(long id, String reason, String knownBy, String text, OffsetDateTime reportedAt) {}

    /**
     * A change that was made.
     *
     * @param before the status, or the first number, that stood there; empty if there was none
     * @param newest whether it is the newest of its kind that holds, and so the one that can be taken back
     */
    public record Change(
            long id,
            String field,
            String before,
            String after,
            UUID changedBy,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime undoneAt,
            boolean newest) {}

    private final JdbcClient jdbc;
    private final ListingChecks checks;
    private final FinderEntries entries;
    private final Clock clock;

    ListingUpkeep(JdbcClient jdbc, ListingChecks checks, FinderEntries entries, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.entries = entries;
        this.clock = clock;
    }

    /** What waits for an answer, newest first. */
    @Transactional(readOnly = true)
    List<Report> reports(long listing) {
        return jdbc.sql("""
                select id, reason, known_by, text, reported_at from problem_report
                where offering_id = :listing and handled_at is null order by id desc limit 100""").param("listing", listing).query(Report.class).list();
    }

    /** The changes of a place, newest first. */
    @Transactional(readOnly = true)
    List<Change> changes(long listing) {
        return jdbc.sql("""
                select c.id, c.field, coalesce(case when c.field = 'phone' then c.before -> 0 ->> 'raw' else c.before #>> '{}' end, '')
                    as before, coalesce(case when c.field = 'phone' then c.after -> 0 ->> 'raw' else c.after #>> '{}' end, '') as after,
                    c.changed_by, c.changed_at, c.undone_at,
                    c.undone_at is null and not exists (select from listing_change later where later.offering_id = c.offering_id
                        and later.field = c.field and later.undone_at is null and later.id > c.id) as newest
                from listing_change c where c.offering_id = :listing order by c.id desc limit 100""").param("listing", listing).query(Change.class).list();
    }

    /** The first number that a newer list gives in place of the mended one; nothing if it agrees or somebody has decided. */
    @Transactional(readOnly = true)
    Optional<String> suggestion(long listing) {
        return jdbc.sql("""
                select coalesce(incoming -> 0 ->> 'raw', '') from listing_suggestion
                where offering_id = :listing and field = 'phone' and is_open""").param("listing", listing).query(String.class).optional();
    }

    /**
     * Does what the answer says, and lays the reports aside that were seen.
     *
     * @param number the right number, for {@link ListingAnswer#NUMBER} only
     * @param seen the newest report that was on the page; later ones go on waiting
     * @param today the day at the administrator's
     * @return false if there is no such place
     * @throws NumberRefused if the number cannot be dialled; nothing has changed then
     */
    @Transactional
    boolean answer(long listing, ListingAnswer answer, String number, long seen, UUID who, LocalDate today) {
        Optional<String> status = jdbc.sql("select status from offering where id = :listing for update")
                .param("listing", listing)
                .query(String.class)
                .optional();
        if (status.isEmpty()) {
            return false;
        }
        switch (answer) {
            case RIGHT -> checks.byPhone(listing, today);
            case NUMBER -> mend(listing, number, who);
            case CLOSED, HIDDEN, ACTIVE -> become(listing, status.get(), answer.value(), who);
            case NOTHING -> {}
        }
        if (answer != ListingAnswer.ACTIVE) {
            jdbc.sql("""
                    update problem_report set handled_at = :now, answer = :answer
                    where offering_id = :listing and handled_at is null and id <= :seen""")
                    .param("now", now())
                    .param("answer", answer.value())
                    .param("listing", listing)
                    .param("seen", seen)
                    .update();
        }
        return true;
    }

    private void become(long listing, String before, String after, UUID who) {
        if (before.equals(after)) {
            return;
        }
        setStatus(listing, after);
        note(
                listing,
                "status",
                "to_jsonb(cast(:before as text))",
                before,
                "to_jsonb(cast(:after as text))",
                after,
                who);
    }

    private void setStatus(long listing, String status) {
        jdbc.sql("update offering set status = :status where id = :listing")
                .param("status", status)
                .param("listing", listing)
                .update();
        entries.update(listing);
    }

    /** The number takes the place of the first one; the others stay. */
    private void mend(long listing, String printed, UUID who) {
        String region =
                jdbc.sql("""
                select coalesce(p.region, '') from offering o left join place p on p.id = o.place_id where o.id = :listing""").param("listing", listing).query(String.class).single();
        PhoneNumber number = PhoneNumber.of(printed, region)
                .filter(typed -> typed.e164() != null)
                .orElseThrow(NumberRefused::new);
        String before = phones(listing);
        jdbc.sql("""
                delete from phone where offering_id = :listing
                    and sort = (select min(sort) from phone where offering_id = :listing)""").param("listing", listing).update();
        jdbc.sql("""
                insert into phone (offering_id, sort, role, raw, e164, extension, vanity)
                values (:listing, coalesce((select min(sort) from phone where offering_id = :listing), 1) - 1, 'main', :raw, :e164,
                    :extension, :vanity)""")
                .param("listing", listing)
                .param("raw", number.raw())
                .param("e164", number.e164())
                .param("extension", number.extension())
                .param("vanity", number.vanity())
                .update();
        String after = phones(listing);
        if (!before.equals(after)) {
            note(listing, "phone", "cast(:before as jsonb)", before, "cast(:after as jsonb)", after, who);
        }
    }

    private String phones(long listing) {
        return jdbc.sql("select cast(" + PHONES + " as text)")
                .param("listing", listing)
                .query(String.class)
                .single();
    }

    private void note(
            long listing, String field, String beforeSql, String before, String afterSql, String after, UUID who) {
        jdbc.sql("insert into listing_change (offering_id, field, before, after, changed_by, changed_at)"
                        + " values (:listing, :field, " + beforeSql + ", " + afterSql + ", :who, :now)")
                .param("listing", listing)
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .param("who", who)
                .param("now", now())
                .update();
    }

    /**
     * Puts back what stood there before a change; where a newer list has come meanwhile, what that list says.
     *
     * @return false if there is no such change of this place, or it is not the newest of its kind any more
     */
    @Transactional
    boolean undo(long listing, long change, UUID who) {
        Optional<Change> found =
                lockedChanges(listing).stream().filter(c -> c.id() == change).findFirst();
        if (found.isEmpty() || !found.get().newest()) {
            return false;
        }
        jdbc.sql("update listing_change set undone_at = :now, undone_by = :who where id = :change")
                .param("now", now())
                .param("who", who)
                .param("change", change)
                .update();
        if (found.get().field().equals("status")) {
            setStatus(listing, found.get().before());
        } else {
            putPhonesBack(listing, change);
        }
        return true;
    }

    private List<Change> lockedChanges(long listing) {
        jdbc.sql("select 1 from offering where id = :listing for update")
                .param("listing", listing)
                .query(rs -> {});
        return changes(listing);
    }

    private void putPhonesBack(long listing, long change) {
        boolean last =
                jdbc.sql("""
                select not exists (select from listing_change where offering_id = :listing and field = 'phone'
                    and undone_at is null)""").param("listing", listing).query(Boolean.class).single();
        String numbers = (last ? fromLaterList(listing) : Optional.<String>empty())
                .orElseGet(() -> jdbc.sql("select cast(before as text) from listing_change where id = :change")
                        .param("change", change)
                        .query(String.class)
                        .single());
        jdbc.sql("delete from phone where offering_id = :listing")
                .param("listing", listing)
                .update();
        jdbc.sql("""
                insert into phone (offering_id, sort, role, raw, e164, extension, vanity)
                select :listing, sort, role, raw, e164, extension, vanity from jsonb_to_recordset(cast(:numbers as jsonb))
                    as t (sort smallint, role text, raw text, e164 text, extension text, vanity boolean)""").param("listing", listing).param("numbers", numbers).update();
        if (last) {
            jdbc.sql("delete from listing_suggestion where offering_id = :listing and field = 'phone'")
                    .param("listing", listing)
                    .update();
        }
    }

    private Optional<String> fromLaterList(long listing) {
        return jdbc.sql("""
                select cast(incoming as text) from listing_suggestion where offering_id = :listing and field = 'phone'""").param("listing", listing).query(String.class).optional();
    }

    /** Takes the numbers of the newest list in place of the mended ones: every change of the number is taken back. */
    @Transactional
    void takeSuggestion(long listing, UUID who) {
        List<Change> open = lockedChanges(listing).stream()
                .filter(c -> c.field().equals("phone") && c.undoneAt() == null)
                .toList();
        if (suggestion(listing).isPresent()) {
            open.forEach(c -> undo(listing, c.id(), who));
        }
    }

    /** Keeps the mended numbers; the list is asked again only when it says something else. */
    @Transactional
    void keepOurs(long listing) {
        jdbc.sql("update listing_suggestion set is_open = false where offering_id = :listing and field = 'phone'")
                .param("listing", listing)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
