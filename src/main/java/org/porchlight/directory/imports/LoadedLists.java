package org.porchlight.directory.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of treatment places that are loaded, and what was loaded when. */
@Component
class LoadedLists {

    private static final int RUNS = 50;

    /**
     * A source and its newest edition.
     *
     * @param places that the newest edition names
     */
    record Loaded(String slug, String name, String publisher, int listYear, int places) {}

    /**
     * One loading of a list.
     *
     * @param appliedBy nobody for the list that ships with the application
     * @param canBeUndone it is the newest of its source that holds, and not too old
     */
    record Run(
            long id,
            String source,
            String fileName,
            OffsetDateTime finishedAt,
            int added,
            int changed,
            int unchanged,
            int absent,
            int leftOut,
            @Nullable UUID appliedBy,
            @Nullable OffsetDateTime undoneAt,
            boolean canBeUndone) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Loaded> all() {
        return jdbc.sql("""
                select s.slug, s.name, s.publisher, s.list_year, (select count(*) from source_record r where r.source_id = s.id
                    and r.absent_since is null and not r.withdrawn) as places
                from source s where not exists (select from meeting_feed f where f.source_id = s.id) order by s.name""").query(Loaded.class).list();
    }

    /** A source as it was last described; nothing if there is none of this name. */
    @Transactional(readOnly = true)
    Optional<ListSource> source(String slug) {
        return jdbc.sql("""
                select slug, name, publisher, url, licence_note, list_year, country from source s
                where slug = :slug and not exists (select from meeting_feed f where f.source_id = s.id)""").param("slug", slug).query(ListSource.class).optional();
    }

    /** Whether a list of meetings has taken the name. */
    @Transactional(readOnly = true)
    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from source where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Run> runs() {
        return jdbc.sql("""
                select r.id, s.name as source, r.file_name, r.finished_at, r.rows_new as added, r.rows_changed as changed,
                    r.rows_unchanged as unchanged, r.rows_absent as absent, r.rows_rejected + r.rows_duplicate as left_out,
                    r.applied_by, r.undone_at,
                    r.applied_by is not null and r.undone_at is null and r.finished_at >= :oldest
                        and not exists (select from import_run later where later.source_id = r.source_id and later.id > r.id
                            and later.undone_at is null)
                        and exists (select from import_before b where b.run_id = r.id) as can_be_undone
                from import_run r join source s on s.id = r.source_id
                where not exists (select from meeting_feed f where f.source_id = s.id)
                order by r.id desc limit :most""")
                .param("oldest", OffsetDateTime.now(clock).minus(ImportBefore.KEPT))
                .param("most", RUNS)
                .query(Run.class)
                .list();
    }
}
