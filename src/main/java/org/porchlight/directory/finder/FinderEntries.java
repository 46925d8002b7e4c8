package org.porchlight.directory.finder;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the narrow rows that the finder searches in step with the listings. */
@Component
public class FinderEntries {

    /** What the search needs to know of a listing's codes. */
    public record Row(int tier, long needs, long languages) {

        public static Row of(Collection<String> codes) {
            return new Row(Tier.of(codes).number(), FilterOption.needsOf(codes), FilterOption.languagesOf(codes));
        }
    }

    private static final int BATCH = 1_000;

    private record Coded(long id, List<String> codes) {}

    private final JdbcClient jdbc;

    public FinderEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the rows were filled by a program with another list of filters. */
    public boolean areOutdated() {
        return !jdbc.sql("select fingerprint from finder_fingerprint")
                .query(String.class)
                .optional()
                .map(FilterOption.fingerprint()::equals)
                .orElse(true);
    }

    /** Says that the rows now follow this program's list of filters. */
    public void markCurrent() {
        jdbc.sql("""
                insert into finder_fingerprint (fingerprint) values (:fingerprint)
                on conflict (only_one) do update set fingerprint = excluded.fingerprint""").param("fingerprint", FilterOption.fingerprint()).update();
    }

    /** Fills the rows of all listings again, a thousand at a time, in one transaction. */
    @Transactional
    public void refill() {
        jdbc.sql("delete from finder_entry").update();
        for (List<Coded> batch = after(0);
                !batch.isEmpty();
                batch = after(batch.get(batch.size() - 1).id())) {
            insert(batch);
        }
        markCurrent();
    }

    /** Puts the row of one listing in step with it: gone while the listing is hidden. */
    @Transactional
    public void update(long listing) {
        update(List.of(listing));
    }

    /** The same for several listings, a thousand at a time. */
    @Transactional
    public void update(List<Long> listings) {
        for (int from = 0; from < listings.size(); from += BATCH) {
            Long[] batch = listings.subList(from, Math.min(from + BATCH, listings.size()))
                    .toArray(Long[]::new);
            jdbc.sql("delete from finder_entry where offering_id = any (:batch)")
                    .param("batch", batch)
                    .update();
            insert(jdbc.sql("select id, codes from offering where id = any (:batch)")
                    .param("batch", batch)
                    .query((row, n) -> new Coded(row.getLong(1), Arrays.asList((String[])
                            row.getArray(2).getArray())))
                    .list());
        }
    }

    private List<Coded> after(long id) {
        return jdbc.sql("select id, codes from offering where id > :id order by id limit :batch")
                .param("id", id)
                .param("batch", BATCH)
                .query((row, n) -> new Coded(
                        row.getLong(1), Arrays.asList((String[]) row.getArray(2).getArray())))
                .list();
    }

    private void insert(List<Coded> batch) {
        List<Row> rows = batch.stream().map(coded -> Row.of(coded.codes())).toList();
        jdbc.sql("""
                insert into finder_entry (offering_id, tier, pos, needs, languages)
                select o.id, e.tier, p.pos, e.needs, e.languages
                from unnest(:ids, :tiers, :needs, :languages) as e (id, tier, needs, languages)
                join offering o on o.id = e.id and o.kind = 'treatment' and o.status <> 'hidden'
                join place p on p.id = o.place_id
                where p.pos is not null""")
                .param("ids", batch.stream().mapToLong(Coded::id).toArray())
                .param("tiers", rows.stream().mapToInt(Row::tier).toArray())
                .param("needs", rows.stream().mapToLong(Row::needs).toArray())
                .param("languages", rows.stream().mapToLong(Row::languages).toArray())
                .update();
    }
}
