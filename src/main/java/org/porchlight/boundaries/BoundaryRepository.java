package org.porchlight.boundaries;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored boundaries of one owner. */
interface BoundaryRepository extends Repository<Boundary, UUID> {

    Optional<Boundary> findByIdAndOwner(UUID id, UUID owner);

    Optional<Boundary> findByOwnerAndOnce(UUID owner, UUID once);

    /** Held until the transaction ends, so that of two savings at once the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Boundary b where b.id = :id and b.owner = :owner")
    Optional<Boundary> findToChange(UUID id, UUID owner);

    List<Boundary> findByOwnerOrderByReviewOnAscCreatedAtAsc(UUID owner);

    void deleteByIdAndOwner(UUID id, UUID owner);
}
