package cn.banwen.notification;

import cn.banwen.platform.BackendTrouble;
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
 * often that fails. Of several processes one hands it over: it claims the mail for as long as a server can take at the most,
 * and holds no connection to the database meanwhile. Should that process die, or lose the database, between the server's yes
 * and the note of it, another hands the mail over again once the claim is over: at least once, never less, and under the
 * same Message-ID, by which mailboxes know the two as one.
 */
@Component
class MailOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);

    /** A server may let us wait ten seconds at each of some ten words of SMTP. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    /** For a mail that the server takes later, as it says; and for a server that takes none, whatever the mail. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ERROR = 500;

    private final JdbcClient jdbc;
    private final MailServer server;
    private final MailTrouble trouble;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, MailServer server, MailTrouble trouble, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.trouble = trouble;
        this.clock = clock;
    }

    /** What became of the mail that was first in line. */
    enum Attempt {
        NONE_WAITS,
        SENT,
        REFUSED,
        /** It alone: the server would take others. */
        DEFERRED,
        /** So will all others, as the server takes none. */
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

    /** Hands over what may go, so many at the most, until nothing waits or the server takes none. */
    @Transactional(propagation = Propagation.NEVER)
    public void sendWaiting(int most) {
        for (int i = 0; i < most; i++) {
            Attempt attempt = sendNext();
            if (attempt == Attempt.NONE_WAITS || attempt == Attempt.TO_BE_REPEATED) {
                return;
            }
        }
    }

    /** Hands over the mail that has waited longest. Not in a transaction: the mail is claimed before and noted after. */
    @Transactional(propagation = Propagation.NEVER)
    public Attempt sendNext() {
        return claimNext().map(this::send).orElse(Attempt.NONE_WAITS);
    }

    /** The number of tries is the claim's own: whoever comes after has another. */
    private Optional<OutgoingMail> claimNext() {
        Instant now = OfficialTime.now(clock);
        return jdbc.sql(
                        """
                        update outgoing_mail set tries = tries + 1, next_try_at = :until, claimed_until = :until where id = (
                          select id from outgoing_mail
                          where sent_at is null and refused_at is null and next_try_at <= :now
                          order by next_try_at, id limit 1 for update skip locked)
                        returning id, address, subject, body, tries
                        """)
                .param("until", OfficialTime.at(now.plus(CLAIM)))
                .param("now", OfficialTime.at(now))
                .query(OutgoingMail.class)
                .optional();
    }

    private Attempt send(OutgoingMail mail) {
        try {
            server.send(mail);
        } catch (MailException failure) {
            return failed(mail, failure);
        }
        trouble.over();
        note(mail, "sent_at = ?", OfficialTime.now(clock), null, null);
        bringForward();
        return Attempt.SENT;
    }

    /** What waits only because the server took nothing, on whatever replica that was found. */
    private void bringForward() {
        jdbc.sql(
                        """
                        update outgoing_mail set next_try_at = :now
                        where sent_at is null and refused_at is null and next_try_at > :now
                          and trouble is not null and trouble <> :ofTheMail
                          and (claimed_until is null or claimed_until <= :now)
                        """)
                .param("now", OfficialTime.at(OfficialTime.now(clock)))
                .param("ofTheMail", MailTrouble.REFUSED)
                .update();
    }

    private Attempt failed(OutgoingMail mail, MailException failure) {
        Throwable cause = failure.getRootCause();
        String told = Objects.requireNonNullElse(cause == null ? failure.getMessage() : cause.getMessage(), "");
        String error = told.substring(0, Math.min(told.length(), ERROR));
        if (MailServer.isFinal(failure)) {
            LOG.warn("The mail {} will never be taken: {}", mail.id(), error);
            note(mail, "refused_at = ?", OfficialTime.now(clock), error, null);
            return Attempt.REFUSED;
        }
        String code = trouble.found(failure);
        Duration longest = code.equals(MailTrouble.REFUSED) ? LONGEST_WAIT : LONGEST_OUTAGE;
        Duration wait = Duration.ofMinutes(1L << Math.min(mail.tries() - 1, 10));
        Instant next = OfficialTime.now(clock).plus(wait.compareTo(longest) > 0 ? longest : wait);
        LOG.info("The mail {} waits until {}: {}", mail.id(), next, error);
        note(mail, "next_try_at = ?", next, error, code);
        return code.equals(MailTrouble.REFUSED) && MailServer.isOfTheMail(failure)
                ? Attempt.DEFERRED
                : Attempt.TO_BE_REPEATED;
    }

    /** Nothing, where the claim was over and another has it now. */
    private void note(
            OutgoingMail mail, String change, Instant at, @Nullable String error, @Nullable String troubleFound) {
        int noted = jdbc.sql("update outgoing_mail set claimed_until = null, last_error = ?, trouble = ?, " + change
                        + " where id = ? and tries = ? and sent_at is null and refused_at is null")
                .params(SqlParams.of(error, troubleFound, OfficialTime.at(at), mail.id(), mail.tries()))
                .update();
        if (noted == 0) {
            LOG.warn("The mail {} took longer than its claim and may be sent twice", mail.id());
        }
    }

    /** What keeps mails waiting, as it was found last on whatever replica; what concerns all of them goes before what does one. */
    Optional<BackendTrouble> trouble() {
        return jdbc.sql(
                        """
                        select trouble from outgoing_mail
                        where sent_at is null and refused_at is null and trouble is not null
                        order by trouble = ?, next_try_at desc limit 1
                        """)
                .param(MailTrouble.REFUSED)
                .query(String.class)
                .optional()
                .map(trouble::words);
    }

    /** Removes what was sent or refused a month ago. */
    int sweep() {
        return jdbc.sql("delete from outgoing_mail where coalesce(sent_at, refused_at) < ?")
                .param(OfficialTime.at(clock.instant().minus(KEPT)))
                .update();
    }
}
