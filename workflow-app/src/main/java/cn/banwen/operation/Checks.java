package cn.banwen.operation;

import cn.banwen.administration.Administrators;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks that an administrator asks for: one at a time, whichever replica runs it. */
@Component
class Checks {

    private final Administrators administrators;
    private final CheckRows rows;
    private final CheckWorker worker;
    private final Clock clock;

    Checks(Administrators administrators, CheckRows rows, CheckWorker worker, Clock clock) {
        this.administrators = administrators;
        this.rows = rows;
        this.worker = worker;
        this.clock = clock;
    }

    /** @throws Refusal {@code admin-only}; {@code check-running} */
    UUID request(String username) {
        administrators.require(username);
        Instant now = OfficialTime.now(clock);
        rows.giveUp(now.minus(CheckWorker.SILENCE), now);
        UUID id = UUID.randomUUID();
        if (!rows.begin(id, username, now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "check-running");
        }
        worker.begin(id);
        return id;
    }

    /**
     * The newest first.
     *
     * @throws Refusal {@code admin-only}
     */
    List<CheckRun> newest(String username) {
        administrators.require(username);
        Instant now = OfficialTime.now(clock);
        rows.giveUp(now.minus(CheckWorker.SILENCE), now);
        return rows.newest();
    }
}
