package org.porchlight.directory.imports;

import static org.porchlight.directory.imports.Staging.raw;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.imports.DirectoryWorkbook.Code;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that carry the staged rows into the tables of the directory, in the order in which they are called. */
final class ListingTables {

    /** What the staged rows mean for the listings known so far. */
    record Counts(int added, int changed, int unchanged, int absent) {}

    private final JdbcClient jdbc;

    ListingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long source(ListSource source) {
        return jdbc.sql("""
                insert into source (slug, name, publisher, url, licence_note, list_year, country)
                values (:slug, :name, :publisher, :url, :licence, :year, :country)
                on conflict (slug) do update set name = excluded.name, publisher = excluded.publisher, url = excluded.url,
                    licence_note = excluded.licence_note, list_year = excluded.list_year
                returning id""")
                .param("slug", source.slug())
                .param("name", source.name())
                .param("publisher", source.publisher())
                .param("url", source.url())
                .param("licence", source.licenceNote())
                .param("year", source.listYear())
                .param("country", source.country())
                .query(Long.class)
                .single();
    }

    /** Adds what the codebook explains and what nobody explains, and returns the latter. */
    List<String> codes(List<Code> codebook, Collection<String> used) {
        jdbc.sql("""
                insert into service_code (code, category_code, category, label, sort)
                select distinct on (code) code, category_code, category, label, n
                from unnest(:codes, :categoryCodes, :categories, :labels) with ordinality
                    as book (code, category_code, category, label, n)
                order by code, n
                on conflict (code) do update set category_code = excluded.category_code, category = excluded.category,
                    label = excluded.label, sort = excluded.sort where service_code.label is null""")
                .param("codes", array(codebook.stream().map(Code::code)))
                .param("categoryCodes", array(codebook.stream().map(Code::categoryCode)))
                .param("categories", array(codebook.stream().map(Code::category)))
                .param("labels", array(codebook.stream().map(Code::label)))
                .update();
        jdbc.sql("""
                insert into service_code (code, sort) select code, 1000000 from unnest(:used) as code
                on conflict (code) do nothing""").param("used", array(used.stream())).update();
        return jdbc.sql("select code from service_code where code = any (:used) and label is null order by code")
                .param("used", array(used.stream()))
                .query(String.class)
                .list();
    }

    private static String[] array(java.util.stream.Stream<String> values) {
        return values.toArray(String[]::new);
    }

    void match(long sourceId) {
        jdbc.sql("""
                update staging s set offering_id = r.offering_id, is_changed = r.raw_hash <> s.raw_hash
                from source_record r where r.source_id = :source and r.external_key = s.external_key""").param("source", sourceId).update();
        jdbc.sql("""
                update staging set is_new = true, offering_id = nextval(pg_get_serial_sequence('offering', 'id'))
                where offering_id is null""").update();
        jdbc.sql("analyze staging").update();
    }

    int staged() {
        return count("select count(*) from staging");
    }

    int live(long sourceId) {
        return jdbc.sql("select count(*) from source_record where source_id = :source and absent_since is null")
                .param("source", sourceId)
                .query(Integer.class)
                .single();
    }

    Counts counts(long sourceId) {
        return jdbc.sql("""
                select count(*) filter (where is_new) as added,
                    count(*) filter (where is_changed) as changed,
                    count(*) filter (where not is_new and not is_changed) as unchanged,
                    (select count(*) from source_record r where r.source_id = :source and r.absent_since is null
                        and not exists (select from staging s where s.external_key = r.external_key)) as absent
                from staging""").param("source", sourceId).query(Counts.class).single();
    }

    /** Organizations and addresses. A position comes from the middle of the ZIP area, failing that from the town. */
    void places(String country) {
        jdbc.sql(
                        "insert into organization (organization_key, name) select distinct on (organization_key) organization_key, "
                                + raw(Column.NAME1)
                                + " from staging where is_new or is_changed order by organization_key, row_number"
                                + " on conflict (organization_key) do nothing")
                .update();
        jdbc.sql("""
                insert into place (place_key, line1, line2, city, region, postcode, country, lat, lon, geo_precision)
                select distinct on (s.place_key) s.place_key, %s, %s, %s, s.region, s.postcode, :country,
                    coalesce(z.lat, t.lat), coalesce(z.lon, t.lon),
                    case when z.lat is not null then 'zip' when t.lat is not null then 'town' else 'none' end
                from staging s
                left join postcode z on z.country = :country and z.code = s.postcode
                left join lateral (select lat, lon from town where country = :country and region = s.region
                    and name_key = s.town_key order by postcodes desc, id limit 1) t on true
                where s.is_new or s.is_changed
                order by s.place_key, s.row_number
                on conflict (place_key) do update set lat = excluded.lat, lon = excluded.lon,
                    geo_precision = excluded.geo_precision where place.geo_precision = 'none'""".formatted(raw(Column.STREET1), raw(Column.STREET2), raw(Column.CITY)))
                .param("country", country)
                .update();
    }

    int unplaced() {
        return count("select count(*) from staging s join place p using (place_key) where p.pos is null");
    }

    long run(
            long sourceId,
            DirectoryWorkbook workbook,
            ImportReport report,
            OffsetDateTime started,
            OffsetDateTime ended) {
        return jdbc.sql("""
                insert into import_run (source_id, file_name, sha256, started_at, finished_at, rows_read, rows_new,
                    rows_changed, rows_unchanged, rows_duplicate, rows_rejected, rows_absent, rows_unplaced, report)
                values (:source, :file, :sha256, :started, :ended, :read, :added, :changed, :unchanged, :duplicates,
                    :rejected, :absent, :unplaced, to_jsonb(:remarks))
                returning id""")
                .param("source", sourceId)
                .param("file", workbook.fileName())
                .param("sha256", workbook.sha256())
                .param("started", started)
                .param("ended", ended)
                .param("read", report.read())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("duplicates", report.duplicates())
                .param("rejected", report.rejected())
                .param("absent", report.absent())
                .param("unplaced", report.unplaced())
                .param("remarks", array(report.remarks().stream()))
                .query(Long.class)
                .single();
    }

    void listings(long sourceId, long run) {
        String columns = """
                select s.offering_id, o.id as organization_id, p.id as place_id, 'treatment' as kind, %s as name,
                    coalesce(%s, '') as program_name, s.codes
                from staging s join organization o using (organization_key) join place p using (place_key)""".formatted(raw(Column.NAME1), raw(Column.NAME2));
        jdbc.sql("insert into offering (id, organization_id, place_id, kind, name, program_name, codes)"
                        + " overriding system value " + columns + " where s.is_new order by s.row_number")
                .update();
        jdbc.sql("update offering set organization_id = n.organization_id, place_id = n.place_id, name = n.name,"
                        + " program_name = n.program_name, codes = n.codes from (" + columns
                        + " where s.is_changed) n where offering.id = n.offering_id")
                .update();
        phones(run);
        jdbc.sql("""
                insert into source_record (source_id, external_key, key_kind, offering_id, raw, raw_hash, first_seen_run,
                    last_seen_run)
                select :source, external_key, 'strict', offering_id, to_jsonb(raw), raw_hash, :run, :run from staging
                on conflict (source_id, external_key) do update set raw = excluded.raw, raw_hash = excluded.raw_hash,
                    last_seen_run = excluded.last_seen_run, absent_since = null""").param("source", sourceId).param("run", run).update();
    }

    /**
     * Numbers that an administrator has mended stay; what the list says instead waits for their word. A list that says what it
     * said before, or has come to the mended number itself, asks nothing.
     */
    private void phones(long run) {
        jdbc.sql("""
                insert into listing_suggestion (offering_id, field, incoming, run_id, is_open)
                select offering_id, 'phone', incoming, :run, incoming <> before and incoming -> 0 ->> 'e164' is distinct from (
                    select e164 from phone where phone.offering_id = said.offering_id order by sort limit 1)
                from (
                    select s.offering_id, first_change.before, coalesce((
                        select jsonb_agg(jsonb_build_object('sort', n, 'role', role, 'raw', number, 'e164', e164,
                            'extension', extension, 'vanity', vanity) order by n)
                        from unnest(s.phone_roles, s.phone_raws, s.phone_e164s, s.phone_extensions, s.phone_vanity)
                            with ordinality as t (role, number, e164, extension, vanity, n)), '[]') as incoming
                    from staging s
                    join lateral (select c.before from listing_change c where c.offering_id = s.offering_id
                        and c.field = 'phone' and c.undone_at is null order by c.id limit 1) first_change on true
                    where s.is_changed) said
                on conflict (offering_id, field) do update set incoming = excluded.incoming, run_id = excluded.run_id,
                    is_open = excluded.is_open and (excluded.incoming <> listing_suggestion.incoming
                        or listing_suggestion.is_open)""").param("run", run).update();
        jdbc.sql("""
                update staging s set keeps_phones = true where is_changed and exists (select from listing_change c
                    where c.offering_id = s.offering_id and c.field = 'phone' and c.undone_at is null)""").update();
        jdbc.sql("""
                delete from phone using staging s
                where s.is_changed and not s.keeps_phones and phone.offering_id = s.offering_id""").update();
        jdbc.sql("""
                insert into phone (offering_id, sort, role, raw, e164, extension, vanity)
                select s.offering_id, n, role, number, e164, extension, vanity
                from staging s, unnest(phone_roles, phone_raws, phone_e164s, phone_extensions, phone_vanity)
                    with ordinality as t (role, number, e164, extension, vanity, n)
                where s.is_new or s.is_changed and not s.keeps_phones""").update();
    }

    void markAbsent(long sourceId, long run, OffsetDateTime at) {
        jdbc.sql("""
                update source_record set absent_since = :at
                where source_id = :source and last_seen_run <> :run and absent_since is null""")
                .param("source", sourceId)
                .param("run", run)
                .param("at", at)
                .update();
    }

    void finderEntries() {
        jdbc.sql("""
                insert into finder_entry (offering_id, tier, pos, needs, languages)
                select s.offering_id, s.tier, p.pos, s.needs, s.languages
                from staging s join place p using (place_key)
                where p.pos is not null and (s.is_new or s.is_changed)
                    and not exists (select from offering o where o.id = s.offering_id and o.status = 'hidden')
                on conflict (offering_id) do update set tier = excluded.tier, pos = excluded.pos, needs = excluded.needs,
                    languages = excluded.languages""").update();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
