package cn.banwen.notification;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ticks off what was told about something that is over. It is shown to nobody, so nobody can tick it off, and everybody's next
 * look would go through all that were ever left so.
 */
@Component
class MootNotices {

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    MootNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In portions, each a transaction of its own; two replicas that do it at once leave each other's rows alone. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void settle() {
        int settled;
        do {
            settled = jdbc.sql("update notice set seen_at = ? where id in ("
                            + "select n.id from notice n where n.seen_at is null and n.about is not null and not "
                            + Notices.NOT_MOOT + " limit ? for update skip locked)")
                    .params(OfficialTime.at(OfficialTime.now(clock)), PORTION)
                    .update();
        } while (settled == PORTION);
    }
}
