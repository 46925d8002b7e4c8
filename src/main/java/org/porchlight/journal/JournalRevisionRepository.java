package org.porchlight.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored earlier versions of one owner's entries. */
interface JournalRevisionRepository extends Repository<JournalRevision, UUID> {

    void save(JournalRevision revision);

    @Query("select r from JournalRevision r where r.entry = :entry and r.owner = :owner order by r.keptAt desc, r.id")
    List<JournalRevision> findNewest(UUID entry, UUID owner, Limit limit);

    Optional<JournalRevision> findByIdAndEntryAndOwner(UUID id, UUID entry, UUID owner);

    int countByEntryAndOwner(UUID entry, UUID owner);

    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    "delete from journal_revision where entry = :entry and owner = :owner and id not in (select id from"
                            + " journal_revision where entry = :entry and owner = :owner order by kept_at desc, id limit :most)",
            nativeQuery = true)
    void deleteAllButNewest(UUID entry, UUID owner, int most);
}
