package org.porchlight.boundaries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.porchlight.platform.privacy.OpenBox;

/** A kept boundary as it is stored: whose it is, whether it holds, when it is looked at again, and the sealed words. */
@Entity
class Boundary {

    @Id
    private UUID id;

    private UUID owner;

    @Column(updatable = false)
    private UUID once;

    private String status;
    private LocalDate reviewOn;
    private byte[] content;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate; rows are inserted by BoundaryList, which knows those sent twice
    protected Boundary() {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    KeptBoundary open(OpenBox box) {
        SealedDocument<BoundaryText> words =
                SealedDocument.open(box, SealedDocument.boundary(id), content, BoundaryText.class);
        return new KeptBoundary(
                id,
                BoundaryStatus.of(status).orElseThrow(),
                reviewOn,
                createdAt,
                version,
                words.state(),
                words.content() == null ? BoundaryText.NONE : words.content());
    }

    void rewrite(BoundaryText text, LocalDate nextReviewOn, OpenBox box, Instant now) {
        content = SealedDocument.seal(box, SealedDocument.boundary(id), text);
        reviewOn = nextReviewOn;
        updatedAt = now;
    }

    /** One that becomes active again and whose day has gone is looked at in two weeks. */
    void turn(BoundaryStatus to, LocalDate today, Instant now) {
        status = to.value();
        if (to == BoundaryStatus.ACTIVE && reviewOn.isBefore(today)) {
            reviewOn = today.plusDays(BoundaryForm.DAYS_TO_REVIEW);
        }
        updatedAt = now;
    }

    void reviewNext(LocalDate on, Instant now) {
        reviewOn = on;
        updatedAt = now;
    }
}
