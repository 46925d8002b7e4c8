package org.porchlight.boundaries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The boundaries that each person keeps. Every question carries its owner; one of somebody else is told the same way as one
 * that is not there. Other modules learn how many are due and when, and with the owner's box their first sentence.
 */
@Component
public class BoundaryList {

    private final BoundaryRepository boundaries;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoundaryList(BoundaryRepository boundaries, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.boundaries = boundaries;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What waits to be looked at again.
     *
     * @param today in the owner's zone
     */
    @Transactional(readOnly = true)
    public DueBoundaries due(UUID owner, LocalDate today) {
        return new DueBoundaries(jdbc.sql("""
                select review_on from boundary where owner = :owner and status = 'active' and review_on <= :today
                order by review_on""")
                .param("owner", owner)
                .param("today", today)
                .query(LocalDate.class)
                .list());
    }

    /** The limits of those that wait, in the order of {@link #due}; those that the box cannot open are left out. */
    @Transactional(readOnly = true)
    public List<String> dueLimits(OpenBox box, LocalDate today) {
        return all(box, today).stream()
                .filter(boundary -> boundary.isDue(today) && boundary.isOpen())
                .map(boundary -> boundary.text().limit())
                .toList();
    }

    /** All of this person's: what is due first, then the other active ones, the paused and the retired. */
    @Transactional(readOnly = true)
    List<KeptBoundary> all(OpenBox box, LocalDate today) {
        return boundaries.findByOwnerOrderByReviewOnAscCreatedAtAsc(box.owner()).stream()
                .map(boundary -> boundary.open(box))
                .sorted(Comparator.comparing((KeptBoundary b) -> !b.isDue(today))
                        .thenComparing(KeptBoundary::status))
                .toList();
    }

    /** @throws PageNotFound if there is no such boundary, or it is not this person's */
    @Transactional(readOnly = true)
    KeptBoundary read(OpenBox box, UUID id) {
        return boundaries
                .findByIdAndOwner(id, box.owner())
                .orElseThrow(PageNotFound::new)
                .open(box);
    }

    /**
     * Keeps new ones. A form that was sent before keeps nothing twice; the same form with other words is another boundary.
     *
     * @param forms without problems
     * @return their ids, in the order of the forms
     */
    @Transactional
    List<UUID> keep(OpenBox box, List<BoundaryForm> forms, LocalDate today) {
        List<UUID> kept = new ArrayList<>();
        for (BoundaryForm form : forms) {
            UUID once = once(form.once());
            UUID id = insert(box, form, once, today);
            if (id == null) {
                Boundary before =
                        boundaries.findByOwnerAndOnce(box.owner(), once).orElseThrow(PageNotFound::new);
                UUID another = before.open(box).text().equals(form.text())
                        ? null
                        : insert(box, form, UUID.randomUUID(), today);
                id = another == null ? before.id() : another;
            }
            kept.add(id);
        }
        events.publishEvent(new WordsKept(box.owner()));
        return kept;
    }

    static UUID once(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private @Nullable UUID insert(OpenBox box, BoundaryForm form, UUID once, LocalDate today) {
        UUID id = UUID.randomUUID();
        int rows = jdbc.sql("""
                insert into boundary (id, owner, once, status, review_on, content, created_at, updated_at, version)
                values (:id, :owner, :once, 'active', :review, :content, :now, :now, 1)
                on conflict (owner, once) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("once", once)
                .param("review", form.reviewDay(today))
                .param("content", SealedDocument.seal(box, SealedDocument.boundary(id), form.text()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1 ? id : null;
    }

    /**
     * Changes the words and the day.
     *
     * @param base the version that the form began with
     * @return the boundary as it stands, if another window changed it since or it cannot be opened; nothing is saved then
     * @throws PageNotFound if there is no such boundary, or it is not this person's
     */
    @Transactional
    Optional<KeptBoundary> change(OpenBox box, UUID id, BoundaryForm form, int base, LocalDate today) {
        Boundary stored = toChange(box.owner(), id);
        KeptBoundary current = stored.open(box);
        LocalDate reviewOn = form.reviewDay(today);
        if (current.text().equals(form.text()) && current.reviewOn().equals(reviewOn)) {
            return Optional.empty();
        }
        if (!current.isOpen() || current.version() != base) {
            return Optional.of(current);
        }
        stored.rewrite(form.text(), reviewOn, box, clock.instant());
        events.publishEvent(new WordsKept(box.owner()));
        return Optional.empty();
    }

    /** @throws PageNotFound if there is no such boundary, or it is not this person's */
    @Transactional
    void turn(UUID owner, UUID id, BoundaryStatus to, LocalDate today) {
        toChange(owner, id).turn(to, today, clock.instant());
    }

    /** Looks at it again in two weeks. */
    @Transactional
    void reviewLater(UUID owner, UUID id, LocalDate today) {
        toChange(owner, id).reviewNext(today.plusDays(BoundaryForm.DAYS_TO_REVIEW), clock.instant());
    }

    /** Deletes it with all that was written about how it went. */
    @Transactional
    void delete(UUID owner, UUID id) {
        toChange(owner, id);
        boundaries.deleteByIdAndOwner(id, owner);
    }

    private Boundary toChange(UUID owner, UUID id) {
        return boundaries.findToChange(id, owner).orElseThrow(PageNotFound::new);
    }
}
