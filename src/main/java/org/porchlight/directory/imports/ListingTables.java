package org.porchlight.directory.imports;

import static org.porchlight.directory.imports.Staging.raw;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.imports.ListFile.Code;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that carry the staged rows into the tables of the directory, in the order in which they are called. */
final class ListingTables {

    private final JdbcClient jdbc;

    ListingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of a source as it stands, so that it can be put back; nothing if this is its first list. */
    Optional<String> sourceBefore(ListSource source) {
        return jdbc.sql("select cast(to_jsonb(source) as text) from source where slug = :slug")
                .param("slug", source.slug())
                .query(String.class)
                .optional();
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

    /** Organizations and addresses. A position comes from the list, or the middle of the ZIP area, failing that from the town. */
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
                    coalesce(s.lat, z.lat, t.lat), coalesce(s.lon, z.lon, t.lon),
                    case when s.lat is not null then 'exact' when z.lat is not null then 'zip' when t.lat is not null then 'town'
                        else 'none' end
                from staging s
                left join postcode z on z.country = :country and z.code = s.postcode
                left join lateral (select lat, lon from town where country = :country and region = s.region
                    and name_key = s.town_key order by postcodes desc, id limit 1) t on true
                where s.is_new or s.is_changed
                order by s.place_key, s.lat is null, s.row_number
                on conflict (place_key) do update set lat = excluded.lat, lon = excluded.lon,
                    geo_precision = excluded.geo_precision
                where place.geo_precision = 'none' or excluded.geo_precision = 'exact'""".formatted(raw(Column.STREET1), raw(Column.STREET2), raw(Column.CITY)))
                .param("country", country)
                .update();
    }

    int unplaced() {
        return count("select count(*) from staging s join place p using (place_key) where p.pos is null");
    }

    long run(
            long sourceId,
            ListFile file,
            ImportReport report,
            @Nullable UUID administrator,
            Optional<String> sourceBefore,
            OffsetDateTime started,
            OffsetDateTime ended) {
        return jdbc.sql("""
                insert into import_run (source_id, file_name, sha256, started_at, finished_at, rows_read, rows_new,
                    rows_changed, rows_unchanged, rows_duplicate, rows_rejected, rows_absent, rows_unplaced, report, applied_by,
                    source_before)
                values (:source, :file, :sha256, :started, :ended, :read, :added, :changed, :unchanged, :duplicates,
                    :rejected, :absent, :unplaced, to_jsonb(:remarks), :administrator, cast(:sourceBefore as jsonb))
                returning id""")
                .param("source", sourceId)
                .param("file", file.fileName())
                .param("sha256", file.sha256())
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
                .param("administrator", administrator, Types.OTHER)
                .param("sourceBefore", sourceBefore.orElse(null))
                .query(Long.class)
                .single();
    }

    void listings(long sourceId, long run) {
        String columns = """
                select s.offering_id, o.id as organization_id, p.id as place_id, 'treatment' as kind, %s as name,
                    coalesce(%s, '') as program_name, s.codes,
                    left(coalesce(%s, ''), 500) as website
                from staging s join organization o using (organization_key) join place p using (place_key)""".formatted(raw(Column.NAME1), raw(Column.NAME2), raw(Column.WEBSITE));
        jdbc.sql("insert into offering (id, organization_id, place_id, kind, name, program_name, codes,"
                        + " website)"
                        + " overriding system value " + columns + " where s.is_new order by s.row_number")
                .update();
        jdbc.sql("update offering set organization_id = n.organization_id, place_id = n.place_id, name = n.name,"
                        + " program_name = n.program_name, codes = n.codes, website = n.website from (" + columns
                        + " where s.is_changed) n where offering.id = n.offering_id")
                .update();
        // what an import that was taken back had brought is shown again, as an administrator last wanted it
        jdbc.sql("""
                update offering o set status = coalesce((select c.after #>> '{}' from listing_change c
                    where c.offering_id = o.id and c.field = 'status' and c.undone_at is null order by c.id desc limit 1), 'active')
                from staging s where s.is_back and o.id = s.offering_id""").update();
        phones(run);
        jdbc.sql("""
                update source_record r set external_key = s.external_key, raw = to_jsonb(s.raw), raw_hash = s.raw_hash,
                    last_seen_run = :run, absent_since = null, withdrawn = false
                from staging s where r.id = s.record_id""").param("run", run).update();
        jdbc.sql("""
                insert into source_record (source_id, external_key, key_kind, offering_id, raw, raw_hash, first_seen_run,
                    last_seen_run)
                select :source, external_key, key_kind, offering_id, to_jsonb(raw), raw_hash, :run, :run from staging
                where is_new""").param("source", sourceId).param("run", run).update();
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

    void markAbsent(OffsetDateTime at) {
        jdbc.sql("update source_record r set absent_since = :at from absent a where r.id = a.record_id")
                .param("at", at)
                .update();
    }

    void finderEntries() {
        // a place that has moved to where no map knows it may not stay at its old position
        jdbc.sql("delete from finder_entry e using staging s where s.is_changed and e.offering_id = s.offering_id")
                .update();
        jdbc.sql("""
                insert into finder_entry (offering_id, tier, pos, needs, languages)
                select s.offering_id, s.tier, p.pos, s.needs, s.languages
                from staging s join place p using (place_key)
                where p.pos is not null and (s.is_new or s.is_changed)
                    and not exists (select from offering o where o.id = s.offering_id and o.status = 'hidden')""").update();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
