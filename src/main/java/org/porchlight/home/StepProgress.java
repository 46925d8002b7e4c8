package org.porchlight.home;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.porchlight.guide.Guide;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each person says they are with the ten steps. */
@Component
@Transactional
class StepProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(int step, String status) {}

    /** All ten steps by number. */
    @Transactional(readOnly = true)
    Map<Integer, StepStatus> of(UUID owner) {
        Map<Integer, StepStatus> statuses = new TreeMap<>();
        for (int step = 1; step <= Guide.STEPS; step++) {
            statuses.put(step, StepStatus.NOT_STARTED);
        }
        jdbc.sql("select step, status from step_progress where owner_id = :owner")
                .param("owner", owner)
                .query(Row.class)
                .list()
                .forEach(row -> StepStatus.of(row.status()).ifPresent(status -> statuses.put(row.step(), status)));
        return statuses;
    }

    /** Says how far this person is with a step from 1 to 10. */
    void mark(UUID owner, int step, StepStatus status) {
        if (status == StepStatus.NOT_STARTED) {
            jdbc.sql("delete from step_progress where owner_id = :owner and step = :step")
                    .param("owner", owner)
                    .param("step", step)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into step_progress (owner_id, step, status, changed_at) values (:owner, :step, :status, :now)
                on conflict (owner_id, step) do update set status = excluded.status, changed_at = excluded.changed_at""")
                .param("owner", owner)
                .param("step", step)
                .param("status", status.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
