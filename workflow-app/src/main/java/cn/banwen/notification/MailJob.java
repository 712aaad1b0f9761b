package cn.banwen.notification;

import cn.banwen.platform.WaitingThreads;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gathers and hands over, every few seconds where the office has a server. */
@Component
class MailJob {

    private static final int AT_A_TIME = 200;

    private final MailSettings settings;
    private final MailDigest digest;
    private final MailOutbox outbox;

    MailJob(MailSettings settings, MailDigest digest, MailOutbox outbox) {
        this.settings = settings;
        this.digest = digest;
        this.outbox = outbox;
    }

    @Scheduled(
            fixedDelayString = "${banwen.mail.look-every}",
            initialDelayString = "${banwen.mail.look-every}",
            scheduler = WaitingThreads.SCHEDULER)
    void everyFewSeconds() {
        if (settings.isOn()) {
            run();
        }
    }

    /** Goes on until nothing waits, or the server fails. */
    synchronized void run() {
        digest.gather();
        outbox.sendWaiting(AT_A_TIME);
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT15M")
    void everyDay() {
        outbox.sweep();
    }
}
