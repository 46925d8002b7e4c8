package org.porchlight.journal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored entries of one owner. */
interface JournalEntryRepository extends Repository<JournalEntry, UUID> {

    Optional<JournalEntry> findByIdAndOwnerAndDeletedAtIsNull(UUID id, UUID owner);

    /** Held until the transaction ends, so that of two savings at once the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from JournalEntry e where e.id = :id and e.owner = :owner and e.deletedAt is null")
    Optional<JournalEntry> findToChange(UUID id, UUID owner);

    @Query(
            "select e from JournalEntry e where e.owner = :owner and e.deletedAt is null and e.entryOn between :from and :to"
                    + " order by e.entryOn desc, e.createdAt desc, e.id")
    List<JournalEntry> findBetween(UUID owner, LocalDate from, LocalDate to);

    /** Months with entries, each as its year times twelve plus its number from 0, the newest first. */
    @Query("select distinct year(e.entryOn) * 12 + month(e.entryOn) - 1 from JournalEntry e"
            + " where e.owner = :owner and e.deletedAt is null order by 1 desc")
    List<Integer> findMonths(UUID owner);

    @Query("select max(e.entryOn) from JournalEntry e where e.owner = :owner and e.deletedAt is null")
    Optional<LocalDate> findLastDay(UUID owner);

    @Query("select e from JournalEntry e where e.id = :id and e.owner = :owner and e.deletedAt >= :since")
    Optional<JournalEntry> findDeleted(UUID id, UUID owner, Instant since);

    @Query("select e from JournalEntry e where e.owner = :owner and e.deletedAt >= :since order by e.deletedAt desc")
    List<JournalEntry> findDeleted(UUID owner, Instant since);
}
