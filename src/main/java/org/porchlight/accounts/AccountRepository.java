package org.porchlight.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByNameKey(String key);

    boolean existsByNameKey(String key);

    /** A statement of its own, so that two devices signing in at once do not get in each other's way. */
    @Modifying
    @Query(
            "update Account a set a.lastSignedInOn = :day where a.id = :id and (a.lastSignedInOn is null or a.lastSignedInOn < :day)")
    void noteSignIn(UUID id, LocalDate day);

    List<Account> findByEmailIgnoreCase(String email);

    List<Account> findTop500ByNameKeyContainingOrderByNameKey(String part);

    long countByRoleAndDisabledAtIsNull(Role role);

    long count();

    void delete(Account account);
}
