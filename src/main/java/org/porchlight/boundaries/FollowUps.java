package org.porchlight.boundaries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How boundaries went. Nothing is counted but three "not this time" in a row, after which a smaller one is suggested. */
@Component
class FollowUps {

    private static final int HARD = 3;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Row(UUID id, LocalDate happenedOn, byte[] content) {

        FollowUp open(OpenBox box) {
            return new FollowUp(
                    id,
                    happenedOn,
                    SealedDocument.open(box, SealedDocument.followUp(id), content, FollowUp.Words.class)
                            .content());
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<FollowUp> of(OpenBox box, UUID boundary) {
        return jdbc
                .sql("""
                select id, happened_on, content from boundary_follow_up where boundary_id = :boundary and owner = :owner
                order by created_at desc, id""")
                .param("boundary", boundary)
                .param("owner", box.owner())
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getBytes(3)))
                .list()
                .stream()
                .map(row -> row.open(box))
                .toList();
    }

    /** Whether the last three were all "not this time". */
    static boolean isHard(List<FollowUp> newestFirst) {
        return newestFirst.size() >= HARD && newestFirst.stream().limit(HARD).allMatch(FollowUp::isNotThisTime);
    }

    /** @throws PageNotFound if there is none, or it is not this person's */
    @Transactional(readOnly = true)
    FollowUp read(OpenBox box, UUID boundary, UUID id) {
        return of(box, boundary).stream()
                .filter(followUp -> followUp.id().equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    /**
     * Notes how it went; a form sent twice notes it once.
     *
     * @throws PageNotFound if there is no such boundary, or it is not this person's
     */
    @Transactional
    UUID note(OpenBox box, UUID boundary, Outcome outcome, UUID once, LocalDate today) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into boundary_follow_up (id, owner, boundary_id, once, content, happened_on, created_at)
                select :id, owner, id, :once, :content, :today, :now from boundary where id = :boundary and owner = :owner
                on conflict (owner, once) do nothing""")
                .param("id", id)
                .param("boundary", boundary)
                .param("owner", box.owner())
                .param("once", once)
                .param(
                        "content",
                        SealedDocument.seal(
                                box, SealedDocument.followUp(id), new FollowUp.Words(outcome.value(), "", "")))
                .param("today", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new WordsKept(box.owner()));
        return jdbc.sql("""
                select id from boundary_follow_up where owner = :owner and once = :once and boundary_id = :boundary""")
                .param("owner", box.owner())
                .param("once", once)
                .param("boundary", boundary)
                .query(UUID.class)
                .optional()
                .orElseThrow(PageNotFound::new);
    }

    /** Adds what happened and how it felt; what another window wrote stays. */
    @Transactional
    void write(OpenBox box, UUID boundary, UUID id, String note, String felt) {
        jdbc.sql("select 1 from boundary_follow_up where id = :id and owner = :owner for update")
                .param("id", id)
                .param("owner", box.owner())
                .query(Integer.class)
                .optional();
        FollowUp.Words before = read(box, boundary, id).words();
        if (before == null) {
            throw new PageNotFound();
        }
        jdbc.sql("update boundary_follow_up set content = :content where id = :id and owner = :owner")
                .param("content", SealedDocument.seal(box, SealedDocument.followUp(id), before.with(note, felt)))
                .param("id", id)
                .param("owner", box.owner())
                .update();
    }
}
