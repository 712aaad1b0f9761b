package cn.banwen.notification;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that wait. A mail is written by the transaction that decides on it and stays until a server has taken it, however
 * often that fails. Its row is locked while it is handed over, so that of several processes one does it; should that process
 * die in the moment between the server's yes and the note of it, the next attempt bears the same Message-ID, by which
 * mailboxes know the two as one.
 */
@Component
class MailOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ERROR = 500;

    private final JdbcClient jdbc;
    private final MailServer server;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, MailServer server, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.clock = clock;
    }

    /** What became of the mail that was first in line. */
    enum Attempt {
        NONE_WAITS,
        SENT,
        REFUSED,
        TO_BE_REPEATED
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String username, String address, String subject, String body) {
        Instant now = OfficialTime.now(clock);
        jdbc.sql(
                        """
                        insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), username, address, subject, body, OfficialTime.at(now), OfficialTime.at(now))
                .update();
    }

    /** Hands over the mail that has waited longest. */
    @Transactional
    public Attempt sendNext() {
        Optional<OutgoingMail> first = jdbc.sql(
                        """
                        select id, address, subject, body, tries from outgoing_mail
                        where sent_at is null and refused_at is null and next_try_at <= ?
                        order by next_try_at, id limit 1 for update skip locked
                        """)
                .param(OfficialTime.at(OfficialTime.now(clock)))
                .query(OutgoingMail.class)
                .optional();
        return first.map(this::send).orElse(Attempt.NONE_WAITS);
    }

    private Attempt send(OutgoingMail mail) {
        try {
            server.send(mail);
        } catch (MailException failure) {
            return failed(mail, failure);
        }
        note(mail, "sent_at = ?", OfficialTime.now(clock), null);
        return Attempt.SENT;
    }

    private Attempt failed(OutgoingMail mail, MailException failure) {
        Throwable cause = failure.getRootCause();
        String told = Objects.requireNonNullElse(cause == null ? failure.getMessage() : cause.getMessage(), "");
        String error = told.substring(0, Math.min(told.length(), ERROR));
        if (MailServer.isFinal(failure)) {
            LOG.warn("The mail {} will never be taken: {}", mail.id(), error);
            note(mail, "refused_at = ?", OfficialTime.now(clock), error);
            return Attempt.REFUSED;
        }
        Duration wait = Duration.ofMinutes(1L << Math.min(mail.tries(), 10));
        Instant next = OfficialTime.now(clock).plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        LOG.warn("The mail {} waits until {}: {}", mail.id(), next, error);
        note(mail, "next_try_at = ?", next, error);
        return Attempt.TO_BE_REPEATED;
    }

    private void note(OutgoingMail mail, String change, Instant at, @Nullable String error) {
        jdbc.sql("update outgoing_mail set tries = tries + 1, last_error = ?, " + change + " where id = ?")
                .params(SqlParams.of(error, OfficialTime.at(at), mail.id()))
                .update();
    }

    /** Removes what was sent or refused a month ago. */
    int sweep() {
        return jdbc.sql("delete from outgoing_mail where coalesce(sent_at, refused_at) < ?")
                .param(OfficialTime.at(clock.instant().minus(KEPT)))
                .update();
    }
}
