package org.porchlight.worksheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets that each person keeps. Every question carries its owner; one of somebody else is told the same way as one that
 * is not there. Other modules learn how many are due and which steps were begun, never what is in them.
 */
@Component
public class Worksheets {

    private static final String COLUMNS =
            "select id, tool, status, review_on, content, version, created_at, updated_at from worksheet";

    private final Tools tools;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worksheets(
            Tools tools,
            EarlierVersions versions,
            Drafts drafts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tools = tools;
        this.versions = versions;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a form wants to be kept as. */
    record Writing<A extends Record>(Tool<A> tool, FormKey key, SealedSheet.Page<A> page) {}

    /** The steps, 1 to 10 (11 for the tools that close them), of which this person keeps at least one sheet. */
    @Transactional(readOnly = true)
    public Set<Integer> stepsBegun(UUID owner) {
        Set<Integer> steps = new TreeSet<>();
        jdbc.sql("select distinct tool from worksheet where owner = :owner")
                .param("owner", owner)
                .query(String.class)
                .list()
                .forEach(name -> tools.find(name).ifPresent(tool -> steps.add(tool.step())));
        return steps;
    }

    /**
     * How many sheets wait to be looked at again.
     *
     * @param today in the owner's zone
     */
    @Transactional(readOnly = true)
    public int due(UUID owner, LocalDate today) {
        return jdbc.sql("""
                select count(*) from worksheet where owner = :owner and status <> 'retired' and review_on <= :today""")
                .param("owner", owner)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** All of this person's, those changed last first. */
    @Transactional(readOnly = true)
    List<Worksheet<?>> all(OpenBox box) {
        return jdbc
                .sql(COLUMNS + " where owner = :owner order by updated_at desc, id")
                .param("owner", box.owner())
                .query((row, n) -> worksheet(box, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws PageNotFound if there is no such sheet, or it is not this person's */
    @Transactional(readOnly = true)
    Worksheet<?> read(OpenBox box, UUID id) {
        return find(box, id, "").orElseThrow(PageNotFound::new);
    }

    private Optional<Worksheet<?>> find(OpenBox box, UUID id, String lock) {
        return jdbc.sql(COLUMNS + " where id = :id and owner = :owner" + lock)
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> worksheet(box, row))
                .optional()
                .flatMap(sheet -> sheet);
    }

    /** Empty for a tool that this program does not have: its rows stay and wait for one that does. */
    private Optional<Worksheet<?>> worksheet(OpenBox box, ResultSet row) throws SQLException {
        Optional<Tool<?>> tool = tools.find(row.getString("tool"));
        return tool.isPresent() ? Optional.of(worksheet(box, tool.get(), row)) : Optional.empty();
    }

    private static <A extends Record> Worksheet<A> worksheet(OpenBox box, Tool<A> tool, ResultSet row)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedSheet<SealedSheet.Page<A>> sheet =
                SealedSheet.open(box, SealedSheet.cell(id), tool, row.getBytes("content"));
        SealedSheet.@Nullable Page<A> page = sheet.content();
        return new Worksheet<>(
                id,
                tool,
                WorksheetStatus.of(row.getString("status")).orElse(WorksheetStatus.DRAFT),
                row.getObject("review_on", LocalDate.class),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                sheet.state(),
                page == null ? null : page.answers(),
                page != null && page.danger());
    }

    /**
     * Keeps a sheet: a new one, or a change of one that stands. The same form sent twice keeps one sheet.
     *
     * @return the sheet as it stands, if another window changed it since the form was opened, or it cannot be opened; nothing
     *     is kept then
     * @throws PageNotFound if it was there and is not any more, or is not this person's
     */
    @Transactional
    <A extends Record> Optional<Worksheet<?>> keep(OpenBox box, Writing<A> writing, LocalDate today) {
        UUID id = writing.key().worksheet();
        Instant now = clock.instant();
        if (writing.key().base() == 0 && insert(box, writing, today, now)) {
            return done(box, writing);
        }
        Worksheet<?> stands = find(box, id, " for update").orElseThrow(PageNotFound::new);
        if (stands.isOpen() && isSame(stands, writing)) {
            return done(box, writing);
        }
        if (!stands.isOpen() || stands.version() != writing.key().base() || stands.tool() != writing.tool()) {
            return Optional.of(stands);
        }
        versions.keep(box, stands, now);
        jdbc.sql("""
                update worksheet set content = :content, version = version + 1, updated_at = :now
                where id = :id and owner = :owner""")
                .param("content", SealedSheet.seal(box, SealedSheet.cell(id), writing.tool(), writing.page()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("owner", box.owner())
                .update();
        return done(box, writing);
    }

    private Optional<Worksheet<?>> done(OpenBox box, Writing<?> writing) {
        drafts.forget(box.owner(), writing.key().drafts());
        events.publishEvent(new WordsKept(box.owner()));
        return Optional.empty();
    }

    private static boolean isSame(Worksheet<?> stands, Writing<?> writing) {
        return writing.page().answers().equals(stands.answers())
                && writing.page().danger() == stands.danger();
    }

    private <A extends Record> boolean insert(OpenBox box, Writing<A> writing, LocalDate today, Instant now) {
        UUID id = writing.key().worksheet();
        return jdbc.sql("""
                insert into worksheet (id, owner, tool, status, review_on, content, version, created_at, updated_at)
                values (:id, :owner, :tool, 'draft', :review, :content, 1, :now, :now)
                on conflict (id) do nothing""")
                        .param("id", id)
                        .param("owner", box.owner())
                        .param("tool", writing.tool().name())
                        .param("review", today.plusDays(writing.tool().reviewAfter()))
                        .param("content", SealedSheet.seal(box, SealedSheet.cell(id), writing.tool(), writing.page()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @throws PageNotFound if there is no such sheet, or it is not this person's */
    @Transactional
    void turn(UUID owner, UUID id, WorksheetStatus to) {
        changed(jdbc.sql("update worksheet set status = :status where id = :id and owner = :owner")
                .param("status", to.value())
                .param("id", id)
                .param("owner", owner)
                .update());
    }

    /** @throws PageNotFound if there is no such sheet, or it is not this person's */
    @Transactional
    void reviewOn(UUID owner, UUID id, LocalDate on) {
        changed(jdbc.sql("update worksheet set review_on = :on where id = :id and owner = :owner")
                .param("on", on)
                .param("id", id)
                .param("owner", owner)
                .update());
    }

    /** Deletes it with its earlier versions and drafts. */
    @Transactional
    void delete(UUID owner, UUID id) {
        jdbc.sql("delete from worksheet_draft where worksheet = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        changed(jdbc.sql("delete from worksheet where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new PageNotFound();
        }
    }
}
