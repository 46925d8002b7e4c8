package org.porchlight.home;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which reminders a person does not want to see for now. */
@Component
@Transactional
class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that keep quiet on this day. */
    @Transactional(readOnly = true)
    Set<Reminder> on(UUID owner, LocalDate today) {
        Set<Reminder> quiet = EnumSet.noneOf(Reminder.class);
        jdbc.sql("select reminder from reminder_pause where owner_id = :owner and until_on > :today")
                .param("owner", owner)
                .param("today", today)
                .query(String.class)
                .list()
                .forEach(value -> Reminder.of(value).ifPresent(quiet::add));
        return quiet;
    }

    void pause(UUID owner, Reminder reminder, LocalDate today) {
        jdbc.sql("""
                insert into reminder_pause (owner_id, reminder, until_on) values (:owner, :reminder, :until)
                on conflict (owner_id, reminder) do update set until_on = excluded.until_on""")
                .param("owner", owner)
                .param("reminder", reminder.value())
                .param("until", reminder.quietUntil(today))
                .update();
    }
}
