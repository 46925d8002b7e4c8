package org.porchlight.shortlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
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

/** The appointments of each person. Every question carries its owner. */
@Component
public class Appointments {

    private static final String COLUMNS = "select id, place, content, version from shortlist_appointment";

    private final Shortlist places;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(Shortlist places, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.places = places;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The appointment that comes next.
     *
     * @param now until when earlier ones are over
     * @param before how far ahead to look
     */
    @Transactional(readOnly = true)
    public Optional<AppointmentAhead> next(OpenBox box, Instant now, Instant before) {
        return all(box).stream()
                .filter(one -> one.notes() != null && one.endsAt().isAfter(now))
                .filter(one -> one.on().atStartOfDay(one.zone()).toInstant().isBefore(before))
                .findFirst()
                .map(one -> new AppointmentAhead(
                        one.place(),
                        one.on(),
                        one.notes() == null ? null : one.notes().at(),
                        one.zone()));
    }

    /** All of this person's, the earliest first. */
    @Transactional(readOnly = true)
    List<Appointment> all(OpenBox box) {
        return jdbc
                .sql(COLUMNS + " where owner = :owner")
                .param("owner", box.owner())
                .query((row, n) -> appointment(box, row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Appointment::endsAt))
                .toList();
    }

    /** @throws PageNotFound if there is no such appointment, or it is not this person's */
    @Transactional(readOnly = true)
    Appointment read(OpenBox box, UUID place, UUID id) {
        return find(box, place, id, "").orElseThrow(PageNotFound::new);
    }

    private Optional<Appointment> find(OpenBox box, UUID place, UUID id, String lock) {
        return jdbc.sql(COLUMNS + " where id = :id and place = :place and owner = :owner" + lock)
                .param("id", id)
                .param("place", place)
                .param("owner", box.owner())
                .query((row, n) -> appointment(box, row))
                .optional();
    }

    private static Appointment appointment(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Appointment.@Nullable Document document = SealedJson.open(
                box, SealedJson.cell(SealedJson.APPOINTMENTS, id), row.getBytes("content"), Appointment.Document.class);
        return new Appointment(
                id,
                row.getObject("place", UUID.class),
                row.getInt("version"),
                document == null ? ZoneOffset.UTC : ZoneId.of(document.zone()),
                document == null ? null : Appointment.SHEET.parse(document.notes()));
    }

    /**
     * Keeps a new one, and moves its place to "appointment". The same form sent twice keeps one.
     *
     * @throws PageNotFound if there is no such place, or it is not this person's
     */
    @Transactional
    void make(OpenBox box, UUID place, UUID id, AppointmentNotes notes, ZoneId zone) {
        places.readToChange(box, place);
        int rows = jdbc.sql("""
                insert into shortlist_appointment (id, owner, place, content, version, created_at, updated_at)
                values (:id, :owner, :place, :content, 1, :now, :now) on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("place", place)
                .param("content", seal(box, id, notes, zone))
                .param("now", now())
                .update();
        if (rows == 1) {
            places.turn(
                    box,
                    place,
                    document ->
                            document.turned(PlaceStatus.APPOINTMENT, document.waitingUntil(), document.callBackOn()));
            events.publishEvent(new WordsKept(box.owner()));
        }
    }

    /**
     * Changes one.
     *
     * @param base the version that the form began with
     * @return the appointment as it stands, if another window changed it since; nothing is saved then
     */
    @Transactional
    Optional<Appointment> rewrite(OpenBox box, UUID place, UUID id, int base, AppointmentNotes notes, ZoneId zone) {
        Appointment stands = find(box, place, id, " for update").orElseThrow(PageNotFound::new);
        boolean same = notes.equals(stands.notes()) && zone.equals(stands.zone());
        if (stands.notes() == null || (stands.version() != base && !same)) {
            return Optional.of(stands);
        }
        jdbc.sql("""
                update shortlist_appointment set content = :content, version = version + 1, updated_at = :now
                where id = :id and owner = :owner""")
                .param("content", seal(box, id, notes, zone))
                .param("now", now())
                .param("id", id)
                .param("owner", box.owner())
                .update();
        return Optional.empty();
    }

    /** @throws PageNotFound if there is no such appointment, or it is not this person's */
    @Transactional
    void delete(UUID owner, UUID place, UUID id) {
        int rows = jdbc.sql("delete from shortlist_appointment where id = :id and place = :place and owner = :owner")
                .param("id", id)
                .param("place", place)
                .param("owner", owner)
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }

    private static byte[] seal(OpenBox box, UUID id, AppointmentNotes notes, ZoneId zone) {
        return SealedJson.seal(
                box,
                SealedJson.cell(SealedJson.APPOINTMENTS, id),
                new Appointment.Document(Appointment.SHEET.json(notes), zone.getId()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
