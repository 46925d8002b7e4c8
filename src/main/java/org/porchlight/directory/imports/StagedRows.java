package org.porchlight.directory.imports;

import static org.porchlight.directory.imports.Staging.raw;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.imports.ImportPreview.Doubt;
import org.porchlight.directory.imports.ImportPreview.Sample;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds out what the staged rows are: repeated, known so far, new, or for a person to decide.
 *
 * <p>A publisher's own number tells a place again. Where there is none, both names and the whole address do; failing that, three
 * rules that each want exactly one row and exactly one known place: the same without the second line of the street; the same
 * without the program's name as well; the same street, ZIP code and main number under any name. They were measured on two
 * editions of the national directory of the US: 66 of 100 rows are the same word for word, 12 more by these rules. What is only
 * alike is never joined without a person.
 */
final class StagedRows {

    /** Below this share of the places known so far a file is taken for a part of the list. */
    static final double WHOLE_LIST = 0.7;

    /** Names less alike than this (pg_trgm, 0 to 1) under one number are taken for two places without asking. */
    private static final double ALIKE = 0.3;

    /** More places than this under one number or at one address are a switchboard or a campus, and their pairs help nobody. */
    private static final int CROWD = 20;

    /** How many pairs are put before a person at most. */
    static final int MOST_DOUBTS = 2_000;

    private static final int SAMPLES = 5;

    /** Parts of the key of names and address, see {@link DirectoryRow#key()}. */
    private static final String NAME = part(1);

    private static final String PROGRAM = part(2);
    private static final String STREET = part(3);
    private static final String ZIP = part(5);

    /** The digits of the main number without its extension; array positions in SQL count from 1, in JSON from 0. */
    private static final String DIGITS =
            "regexp_replace(split_part(lower(coalesce(%s, '')), 'x', 1), '[^0-9]', '', 'g')";

    private final JdbcClient jdbc;
    private final long source;

    StagedRows(JdbcClient jdbc, long source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** What the staged rows mean for the listings known so far; the doubtful ones are among the added. */
    record Counts(int added, int changed, int unchanged) {}

    private static String part(int n) {
        return "split_part(external_key, '|', " + n + ")";
    }

    /** Lays aside what cannot be taken, rows that repeat another in every cell, and a publisher's number that stands twice. */
    static void tidy(JdbcClient jdbc) {
        jdbc.sql("insert into note select row_number, 'rejected', name, reason from staging where reason is not null")
                .update();
        jdbc.sql("delete from staging where reason is not null").update();
        jdbc.sql("analyze staging").update();
        jdbc.sql("""
                with repeated as (
                    select row_number as number, min(row_number) over (partition by raw_hash) as first from staging
                ), gone as (
                    delete from staging s using repeated r where s.row_number = r.number and r.number <> r.first
                    returning s.row_number, s.name, r.first
                )
                insert into note select row_number, 'repeated', name, 'it repeats row ' || first || ' in every cell' from gone""").update();
        jdbc.sql("""
                with again as (
                    select row_number as number, min(row_number) over (partition by external_key) as first
                    from staging where key_kind = 'source'
                ), gone as (
                    delete from staging s using again a where s.row_number = a.number and a.number <> a.first
                    returning s.row_number, s.name, a.first
                )
                insert into note select row_number, 'rejected', name, 'it has the same number of its publisher as row ' || first
                from gone""").update();
        // two rows with the same names and address stay two listings: they are different programs or the list's own
        // doubt
        jdbc.sql("""
                with times as (
                    select row_number as number, row_number() over (partition by external_key order by row_number) as n from staging
                ), kept as (
                    update staging s set external_key = s.external_key || '|#' || t.n from times t
                    where t.number = s.row_number and t.n > 1 returning s.row_number, s.name
                )
                insert into note
                select row_number, 'kept', name, 'it has the names and address of an earlier row, but differs elsewhere'
                from kept""").update();
        jdbc.sql("insert into note select row_number, 'kept', name, oddity from staging where oddity is not null")
                .update();
        jdbc.sql("create index on staging (row_number)").update();
        jdbc.sql("create index on staging (external_key)").update();
        jdbc.sql("analyze staging").update();
    }

    /**
     * Joins rows with the places known so far.
     *
     * @param same what a person decided: the listing by the number of the row
     */
    void match(Map<Integer, Long> same) {
        // right after a long list was loaded the planner still believes these to be empty
        for (String table : List.of("source_record", "offering", "place")) {
            jdbc.sql("analyze " + table).update();
        }
        jdbc.sql("""
                update staging s set record_id = r.id, offering_id = r.offering_id, is_back = r.withdrawn,
                    is_changed = r.raw_hash <> s.raw_hash or r.withdrawn
                from source_record r where r.source_id = :source and r.external_key = s.external_key""").param("source", source).update();
        // asked for each known place: without it a list of 400,000 takes hours
        jdbc.sql("create index on staging (record_id)").update();
        jdbc.sql("analyze staging").update();
        String phone = DIGITS.formatted(raw(Column.PHONE));
        String knownPhone = DIGITS.formatted("raw ->> " + Column.PHONE.ordinal());
        String nameAndStreet = String.join(" || '|' || ", NAME, STREET, ZIP);
        join(String.join(" || '|' || ", NAME, PROGRAM, STREET, ZIP), "", "");
        join(nameAndStreet, "", "");
        join(
                STREET + " || '|' || " + ZIP,
                " || '|' || nullif(" + phone + ", '')",
                " || '|' || nullif(" + knownPhone + ", '')");
        decide(same);
        findDoubts(phone, knownPhone);
        jdbc.sql("""
                update staging set is_new = true, offering_id = nextval(pg_get_serial_sequence('offering', 'id'))
                where record_id is null""").update();
        jdbc.sql("analyze staging").update();
    }

    /** Joins by a key, where exactly one row and exactly one known place have it. The endings are for the row and the place. */
    private void join(String key, String ofRow, String ofKnown) {
        jdbc.sql("""
                with fresh as (
                    select %s%s as k, min(row_number) as number from staging
                    where record_id is null and key_kind = 'strict' and %s <> '' group by k having count(*) = 1
                ), known as (
                    select %s%s as k, min(id) as id from source_record r
                    where source_id = :source and key_kind = 'strict' and not withdrawn and %s <> ''
                        and not exists (select from staging s where s.record_id = r.id)
                    group by k having count(*) = 1
                )
                update staging s set record_id = r.id, offering_id = r.offering_id, is_changed = true
                from fresh join known using (k) join source_record r on r.id = known.id where s.row_number = fresh.number""".formatted(key, ofRow, STREET, key, ofKnown, STREET))
                .param("source", source)
                .update();
        jdbc.sql("analyze staging").update();
    }

    private void decide(Map<Integer, Long> same) {
        jdbc.sql("""
                update staging s set record_id = r.id, offering_id = r.offering_id, is_changed = true
                from unnest(:numbers, :listings) as d (number, listing)
                join source_record r on r.offering_id = d.listing and r.source_id = :source
                where s.row_number = d.number and s.record_id is null
                    and not exists (select from staging taken where taken.record_id = r.id)""")
                .param("numbers", same.keySet().toArray(Integer[]::new))
                .param("listings", same.values().toArray(Long[]::new))
                .param("source", source)
                .update();
    }

    /** Pairs for a person: another name at the same address, or a name that is alike under the same number elsewhere. */
    private void findDoubts(String phone, String knownPhone) {
        jdbc.sql("""
                create temporary table doubt on commit drop as
                with fresh as (
                    select row_number as number, name, region, %s || '|' || %s as address, %s <> '' as has_street, %s as phone
                    from staging where record_id is null and key_kind = 'strict'
                ), few as (
                    select f.*, count(*) over (partition by address) <= :crowd as few_at_address,
                        count(*) over (partition by phone, region) <= :crowd as few_with_phone from fresh f
                ), known as (
                    select r.id, r.offering_id, o.name, p.region, %s || '|' || %s as address, %s as phone
                    from source_record r join offering o on o.id = r.offering_id join place p on p.id = o.place_id
                    where r.source_id = :source and r.key_kind = 'strict' and not r.withdrawn and r.absent_since is null
                        and not exists (select from staging s where s.record_id = r.id)
                ), few_known as (
                    select k.*, count(*) over (partition by address) <= :crowd as few_at_address,
                        count(*) over (partition by phone, region) <= :crowd as few_with_phone from known k
                ), pairs as (
                    select f.number, k.id, k.offering_id, 'address' as why, similarity(f.name, k.name) as alike
                    from few f join few_known k using (address)
                    where f.has_street and f.few_at_address and k.few_at_address
                    union all
                    select f.number, k.id, k.offering_id, 'phone', similarity(f.name, k.name)
                    from few f join few_known k using (phone, region)
                    where f.phone <> '' and f.few_with_phone and k.few_with_phone and similarity(f.name, k.name) >= :alike
                ), best as (
                    select distinct on (number) * from pairs order by number, why, alike desc, id
                )
                select distinct on (id) number, id as record_id, offering_id, why from best order by id, why, alike desc, number""".formatted(STREET, ZIP, STREET, phone, STREET, ZIP, knownPhone))
                .param("source", source)
                .param("alike", ALIKE)
                .param("crowd", CROWD)
                .update();
        jdbc.sql("analyze doubt").update();
    }

    int staged() {
        return count("select count(*) from staging");
    }

    int rejected() {
        return count("select count(*) from note where kind = 'rejected'");
    }

    int duplicates() {
        return count("select count(*) from note where kind = 'repeated'");
    }

    /** Rows that may be a known place and that nobody has decided about. */
    int doubtful(Collection<Integer> decided) {
        return jdbc.sql("select count(*) from doubt where number <> all (:decided)")
                .param("decided", decided.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    /** Rows that were left out or need a word. */
    int notes() {
        return count("select count(*) from note");
    }

    int live() {
        return jdbc.sql("""
                select count(*) from source_record where source_id = :source and absent_since is null and not withdrawn""").param("source", source).query(Integer.class).single();
    }

    Counts counts() {
        return jdbc.sql("""
                select count(*) filter (where is_new or is_back) as added,
                    count(*) filter (where is_changed and not is_back) as changed,
                    count(*) filter (where not is_new and not is_changed) as unchanged from staging""").query(Counts.class).single();
    }

    /**
     * Finds the places that the file leaves out. Only states that the file names count, and of those only the ones of which it
     * has most of what is known: a part of a list must not make the rest look gone.
     *
     * @param complete an administrator says that the file is whole for every state in it
     * @return the states of which the file has too little
     */
    List<String> absences(boolean complete) {
        boolean whole = complete || staged() >= WHOLE_LIST * live();
        jdbc.sql("""
                create temporary table given_region on commit drop as
                with given as (select region, count(*) as n from staging group by region),
                known as (
                    select p.region, count(*) as n from source_record r join offering o on o.id = r.offering_id
                    join place p on p.id = o.place_id
                    where r.source_id = :source and r.absent_since is null and not r.withdrawn group by p.region
                )
                select region, :complete or given.n >= :share * known.n as is_whole from given join known using (region)""")
                .param("source", source)
                .param("complete", complete)
                .param("share", WHOLE_LIST)
                .update();
        jdbc.sql("analyze given_region").update();
        jdbc.sql("""
                create temporary table absent on commit drop as
                select r.id as record_id, r.offering_id from source_record r join offering o on o.id = r.offering_id
                join place p on p.id = o.place_id join given_region g on g.region = p.region and g.is_whole
                where :whole and r.source_id = :source and r.absent_since is null and not r.withdrawn
                    and not exists (select from staging s where s.record_id = r.id)""").param("source", source).param("whole", whole).update();
        return whole
                ? jdbc.sql("select region from given_region where not is_whole order by region")
                        .query(String.class)
                        .list()
                : List.of("");
    }

    int absent() {
        return count("select count(*) from absent");
    }

    /** The first rows of each kind. */
    List<Sample> samples(String kind) {
        String where = switch (kind) {
            case "new" -> "(s.is_new or s.is_back) and not exists (select from doubt d where d.number = s.row_number)";
            case "changed" -> "s.is_changed and not s.is_back";
            default -> "not s.is_new and not s.is_changed";
        };
        return jdbc.sql("""
                select s.row_number as number, s.raw as cells, case when s.is_changed then
                    array(select jsonb_array_elements_text(r.raw)) else s.raw end as known
                from staging s left join source_record r on r.id = s.record_id where %s order by s.row_number limit %d""".formatted(where, SAMPLES)).query(asSample()).list();
    }

    List<Sample> absentSamples() {
        return jdbc.sql("""
                select 0 as number, array(select jsonb_array_elements_text(r.raw)) as cells,
                    array(select jsonb_array_elements_text(r.raw)) as known
                from absent a join source_record r on r.id = a.record_id order by r.id limit %d""".formatted(SAMPLES)).query(asSample()).list();
    }

    private static RowMapper<Sample> asSample() {
        return (row, n) -> Sample.of(
                row.getInt("number"),
                strings(row.getArray("cells").getArray()),
                strings(row.getArray("known").getArray()));
    }

    private static List<String> strings(Object array) {
        return Arrays.stream((String[]) array)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    List<Doubt> doubts() {
        return jdbc.sql("""
                select d.number, d.offering_id, d.why, s.raw as cells, array(select jsonb_array_elements_text(r.raw)) as known
                from doubt d join staging s on s.row_number = d.number join source_record r on r.id = d.record_id
                order by d.number limit %d""".formatted(MOST_DOUBTS))
                .query((row, n) -> new Doubt(
                        row.getLong("offering_id"),
                        row.getString("why"),
                        Sample.of(
                                row.getInt("number"),
                                strings(row.getArray("cells").getArray()),
                                strings(row.getArray("known").getArray()))))
                .list();
    }

    /** One sentence for each of the first rows that were left out or need a word. */
    List<String> remarks(int most) {
        return jdbc.sql("""
                select 'Row ' || row_number || case kind when 'kept' then ' kept: ' else ' left out: ' end || reason || '.'
                from note order by row_number limit :most""").param("most", most).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
