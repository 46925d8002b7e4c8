package org.porchlight.accounts.box;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.porchlight.platform.privacy.PasswordStretching.Cost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the key slots. */
@Component
class KeySlots {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeySlots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of one person's, the newest epoch first. */
    List<KeySlot> of(UUID owner) {
        return jdbc.sql("select * from key_slot where account_id = :owner order by epoch desc, kind")
                .param("owner", owner)
                .query((row, n) -> read(row))
                .list();
    }

    /** Until the end of the transaction nobody else makes a new epoch for this person. */
    void lock(UUID owner) {
        jdbc.sql("select id from account where id = :owner for update")
                .param("owner", owner)
                .query(UUID.class)
                .optional();
    }

    private static KeySlot read(ResultSet row) throws SQLException {
        byte[] verifier = row.getBytes("verifier");
        KeySlot.Stretching stretching = verifier == null
                ? null
                : new KeySlot.Stretching(
                        row.getBytes("salt"),
                        new Cost(row.getInt("memory_kib"), row.getInt("iterations"), row.getInt("parallelism")),
                        verifier,
                        row.getString("pepper_id"));
        return new KeySlot(
                row.getObject("account_id", UUID.class),
                row.getInt("epoch"),
                KeySlot.Kind.of(row.getString("kind")),
                row.getBytes("wrapped"),
                stretching,
                row.getObject("wrapped_by_epoch", Integer.class));
    }

    /** Keeps a slot, in place of one of the same epoch and kind. */
    void put(KeySlot slot) {
        KeySlot.Stretching stretching = slot.stretching();
        jdbc.sql("""
                insert into key_slot (account_id, epoch, kind, wrapped, salt, memory_kib, iterations, parallelism, verifier,
                    pepper_id, wrapped_by_epoch, made_at)
                values (:owner, :epoch, :kind, :wrapped, :salt, :memory, :iterations, :parallelism, :verifier, :pepper,
                    :newer, :now)
                on conflict (account_id, epoch, kind) do update set wrapped = excluded.wrapped, salt = excluded.salt,
                    memory_kib = excluded.memory_kib, iterations = excluded.iterations,
                    parallelism = excluded.parallelism, verifier = excluded.verifier, pepper_id = excluded.pepper_id,
                    wrapped_by_epoch = excluded.wrapped_by_epoch, made_at = excluded.made_at""")
                .param("owner", slot.owner())
                .param("epoch", slot.epoch())
                .param("kind", slot.kind().value())
                .param("wrapped", slot.wrapped())
                .param("salt", stretching == null ? null : stretching.salt())
                .param("memory", stretching == null ? null : stretching.cost().memoryKib())
                .param(
                        "iterations",
                        stretching == null ? null : stretching.cost().iterations())
                .param(
                        "parallelism",
                        stretching == null ? null : stretching.cost().parallelism())
                .param("verifier", stretching == null ? null : stretching.verifier())
                .param("pepper", stretching == null ? null : stretching.pepperId())
                .param("newer", slot.wrappedByEpoch())
                .param("now", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID owner, int epoch, Collection<KeySlot.Kind> kinds) {
        jdbc.sql("delete from key_slot where account_id = :owner and epoch = :epoch and kind = any (:kinds)")
                .param("owner", owner)
                .param("epoch", epoch)
                .param("kinds", kinds.stream().map(KeySlot.Kind::value).toArray(String[]::new))
                .update();
    }

    /** Makes what the person sealed unreadable for ever, before the rows themselves go. */
    void removeAll(UUID owner) {
        jdbc.sql("delete from key_slot where account_id = :owner")
                .param("owner", owner)
                .update();
    }
}
