package cn.banwen.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Gathers and hands over, every few seconds where the office has a server. */
@Component
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final int AT_A_TIME = 200;

    private final MailSettings settings;
    private final MailDigest digest;
    private final MailOutbox outbox;

    MailJob(MailSettings settings, MailDigest digest, MailOutbox outbox) {
        this.settings = settings;
        this.digest = digest;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "${banwen.mail.look-every}", initialDelayString = "${banwen.mail.look-every}")
    void everyFewSeconds() {
        if (!settings.isOn()) {
            return;
        }
        try {
            run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Mails wait for the next look", e);
        }
    }

    /** Goes on until nothing waits, or the server fails. */
    synchronized void run() {
        digest.gather();
        for (int i = 0; i < AT_A_TIME; i++) {
            MailOutbox.Attempt attempt = outbox.sendNext();
            if (attempt == MailOutbox.Attempt.NONE_WAITS || attempt == MailOutbox.Attempt.TO_BE_REPEATED) {
                return;
            }
        }
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT15M")
    void everyDay() {
        outbox.sweep();
    }
}
