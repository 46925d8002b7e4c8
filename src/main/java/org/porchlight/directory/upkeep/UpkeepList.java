package org.porchlight.directory.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places as an administrator goes through them: those with most reports first. */
@Component
class UpkeepList {

    static final int PER_PAGE = 25;

    /** A number that nobody has tried for so many days counts as unchecked. */
    static final int STALE_DAYS = 90;

    private static final int LEAST_DIGITS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    UpkeepList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page of places, and one more if there are more.
     *
     * @param words part of a name or town, a ZIP code, or digits of a number; empty for all
     * @param page from 0
     */
    @Transactional(readOnly = true)
    List<UpkeepRow> list(UpkeepFilter filter, String words, int page) {
        String digits = words.replaceAll("[^0-9]", "");
        return jdbc.sql("""
                select o.id, o.name, o.program_name, coalesce(p.city, '') as city, coalesce(p.region, '') as region, o.status,
                    coalesce((select raw from phone where offering_id = o.id order by sort limit 1), '') as phone,
                    q.reports, q.wrong_number, k.checked_on, a.absent
                from offering o
                left join place p on p.id = o.place_id
                cross join lateral (select count(*) as reports, count(*) filter (where reason = 'wrong_number') as wrong_number
                    from problem_report where offering_id = o.id and handled_at is null) q
                cross join lateral (select max(checked_on) as checked_on from listing_check where offering_id = o.id) k
                cross join lateral (select coalesce(bool_and(absent_since is not null), false) as absent
                    from source_record where offering_id = o.id) a
                where o.kind = 'treatment' and %s
                    and (:words = '' or o.name ilike :like or o.program_name ilike :like or p.city ilike :like
                        or p.postcode = :words or (:digits <> '' and exists (select from phone
                            where offering_id = o.id and regexp_replace(raw, '[^0-9]', '', 'g') like :number)))
                order by q.reports desc, lower(o.name), o.id limit :most offset :skip""".formatted(filter.condition()))
                .param("stale", LocalDate.now(clock).minusDays(STALE_DAYS))
                .param("words", words)
                .param("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("digits", digits.length() < LEAST_DIGITS ? "" : digits)
                .param("number", "%" + digits + "%")
                .param("most", PER_PAGE + 1)
                .param("skip", page * PER_PAGE)
                .query(UpkeepRow.class)
                .list();
    }
}
