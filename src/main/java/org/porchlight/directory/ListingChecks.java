package org.porchlight.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody last found that a listing's number is right. Who it was is not kept. */
@Component
public class ListingChecks {

    private final JdbcClient jdbc;

    ListingChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the number was right on this day; once a day is enough, and a listing that is not there is left alone. */
    @Transactional
    public void byPhone(long listing, LocalDate on) {
        jdbc.sql("""
                insert into listing_check (offering_id, method, checked_on)
                select id, 'phone', :on from offering where id = :listing on conflict do nothing""").param("on", on).param("listing", listing).update();
    }

    /** The newest such day; empty if nobody has said so yet. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastByPhone(long listing) {
        return jdbc.sql("select max(checked_on) from listing_check where offering_id = :listing and method = 'phone'")
                .param("listing", listing)
                .query(LocalDate.class)
                .optional();
    }
}
