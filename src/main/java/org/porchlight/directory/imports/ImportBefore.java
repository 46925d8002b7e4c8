package org.porchlight.directory.imports;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How every listing stood before a run, and the way back to it. What an administrator has mended since then stays mended. A place
 * that the run brought is withdrawn, not deleted: a family may have saved it.
 */
final class ImportBefore {

    /** How long a run can be taken back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String PHONES = """
            coalesce((select jsonb_agg(to_jsonb(t) order by t.sort) from phone t where t.offering_id = o.id), '[]')""";

    private final JdbcClient jdbc;

    ImportBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down how the staged and the absent listings stand; to be called before anything is written. */
    void keep(long run) {
        jdbc.sql("""
                insert into import_before (run_id, offering_id, kind, seen_run, absent_since, before)
                select :run, s.offering_id, case when s.is_changed then 'changed' else 'unchanged' end, r.last_seen_run,
                    r.absent_since, case when s.is_changed then jsonb_build_object('record', to_jsonb(r), 'listing', to_jsonb(o),
                        'phones', %s, 'suggestion', (select to_jsonb(g) from listing_suggestion g
                            where g.offering_id = o.id and g.field = 'phone')) end
                from staging s join source_record r on r.id = s.record_id join offering o on o.id = s.offering_id""".formatted(PHONES)).param("run", run).update();
        jdbc.sql("""
                insert into import_before (run_id, offering_id, kind, seen_run, absent_since)
                select :run, a.offering_id, 'absent', r.last_seen_run, r.absent_since
                from absent a join source_record r on r.id = a.record_id""").param("run", run).update();
    }

    /** The listings that the run has brought; they have no "before". */
    void keepNew(long run) {
        jdbc.sql("""
                insert into import_before (run_id, offering_id, kind)
                select :run, offering_id, 'new' from staging where is_new""").param("run", run).update();
    }

    /** Forgets what is too old to be taken back. */
    void forget(OffsetDateTime now) {
        jdbc.sql("""
                delete from import_before b using import_run r
                where r.id = b.run_id and (r.finished_at < :oldest or r.undone_at is not null)""").param("oldest", now.minus(KEPT)).update();
    }

    /**
     * Puts back what stood there before the run.
     *
     * @return the listings whose rows in the finder have to follow
     */
    List<Long> restore(long run, UUID who, OffsetDateTime now) {
        List<Long> touched = jdbc.sql("""
                select offering_id from import_before where run_id = :run and kind in ('new', 'changed') order by offering_id""").param("run", run).query(Long.class).list();
        jdbc.sql("""
                update offering o set organization_id = was.organization_id, place_id = was.place_id, name = was.name,
                    program_name = was.program_name, codes = was.codes, website = coalesce(was.website, ''),
                    status = case when (b.before -> 'record' ->> 'withdrawn')::boolean then 'hidden' else o.status end
                from import_before b, jsonb_populate_record(null::offering, b.before -> 'listing') was
                where b.run_id = :run and b.kind = 'changed' and o.id = b.offering_id""").param("run", run).update();
        phones(run);
        jdbc.sql("""
                update source_record r set external_key = was.external_key, raw = was.raw, raw_hash = was.raw_hash,
                    withdrawn = was.withdrawn
                from import_before b, jsonb_populate_record(null::source_record, b.before -> 'record') was
                where b.run_id = :run and b.kind = 'changed' and r.id = was.id""").param("run", run).update();
        jdbc.sql("""
                update source_record r set last_seen_run = b.seen_run, absent_since = b.absent_since
                from import_before b, import_run n
                where b.run_id = :run and b.kind <> 'new' and n.id = b.run_id and r.source_id = n.source_id
                    and r.offering_id = b.offering_id""").param("run", run).update();
        jdbc.sql("""
                update source_record r set withdrawn = true from import_before b, import_run n
                where b.run_id = :run and b.kind = 'new' and n.id = b.run_id and r.source_id = n.source_id
                    and r.offering_id = b.offering_id""").param("run", run).update();
        jdbc.sql("""
                update offering o set status = 'hidden' from import_before b
                where b.run_id = :run and b.kind = 'new' and o.id = b.offering_id""").param("run", run).update();
        jdbc.sql("""
                update source s set name = was.name, publisher = was.publisher, url = was.url, licence_note = was.licence_note,
                    list_year = was.list_year
                from import_run n, jsonb_populate_record(null::source, n.source_before) was
                where n.id = :run and n.source_before is not null and s.id = n.source_id""").param("run", run).update();
        jdbc.sql("update import_run set undone_by = :who, undone_at = :now where id = :run")
                .param("who", who)
                .param("now", now)
                .param("run", run)
                .update();
        return touched;
    }

    /** Numbers and open questions, but for listings whose numbers an administrator has mended. */
    private void phones(long run) {
        String mended = """
                exists (select from listing_change c where c.offering_id = b.offering_id and c.field = 'phone'
                    and c.undone_at is null)""";
        jdbc.sql("delete from listing_suggestion where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("""
                insert into listing_suggestion select (jsonb_populate_record(null::listing_suggestion, b.before -> 'suggestion')).*
                from import_before b where b.run_id = :run and b.kind = 'changed' and jsonb_typeof(b.before -> 'suggestion') = 'object'
                on conflict (offering_id, field) do nothing""").param("run", run).update();
        jdbc.sql("delete from phone using import_before b where b.run_id = :run and b.kind = 'changed' and not "
                        + mended + " and phone.offering_id = b.offering_id")
                .param("run", run)
                .update();
        jdbc.sql("insert into phone select t.* from import_before b,"
                        + " jsonb_populate_recordset(null::phone, b.before -> 'phones') t"
                        + " where b.run_id = :run and b.kind = 'changed' and not " + mended)
                .param("run", run)
                .update();
    }
}
