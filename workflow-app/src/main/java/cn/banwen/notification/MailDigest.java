package cn.banwen.notification;

import cn.banwen.circulation.Urgency;
import cn.banwen.identity.MailAddresses;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is to be mailed into one mail for each person who is on duty at this moment. */
@Component
class MailDigest {

    private static final int AT_A_TIME = 500;
    /** One process gathers at a time, or a person's notices would go in two mails. */
    private static final String ONE_GATHERS = "select pg_try_advisory_xact_lock(hashtext('banwen.mail-digest'))";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final MailAddresses addresses;
    private final MailText text;
    private final MailOutbox outbox;
    private final MailPace pace;
    private final Clock clock;

    MailDigest(
            JdbcClient jdbc,
            JsonMapper json,
            Posts posts,
            MailAddresses addresses,
            MailText text,
            MailOutbox outbox,
            MailPace pace,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.addresses = addresses;
        this.text = text;
        this.outbox = outbox;
        this.pace = pace;
        this.clock = clock;
    }

    /** @param urgency null for what is not about a document */
    private record Due(
            Notice notice,
            @Nullable String username,
            @Nullable String urgency,
            @Nullable String matter,
            Instant mailAfter,
            boolean seen) {

        boolean urgent() {
            return urgency == null || Urgency.isMarked(urgency);
        }

        /** What was due in the quiet time was meant for it. */
        boolean waitsForMorning(QuietTime quiet) {
            return !quiet.isQuiet(mailAfter) && (urgency == null || !Urgency.ringsAtNight(urgency));
        }
    }

    /** Gathers what may go now; returns how many mails it made. */
    @Transactional
    public int gather() {
        if (!jdbc.sql(ONE_GATHERS).query(Boolean.class).single()) {
            return 0;
        }
        Instant now = OfficialTime.now(clock);
        Map<String, List<Notice>> byPerson = new LinkedHashMap<>();
        List<UUID> decided = new ArrayList<>();
        Map<Instant, List<UUID>> later = new LinkedHashMap<>();
        QuietTime quiet = pace.quiet();
        for (Due due : due(now)) {
            List<String> recipients = due.seen() ? List.of() : recipients(due, now);
            Instant notBefore = due.seen() ? now : notBefore(due, recipients, quiet, now);
            if (notBefore.isAfter(now)) {
                later.computeIfAbsent(notBefore, one -> new ArrayList<>())
                        .add(due.notice().id());
            } else {
                decided.add(due.notice().id());
                recipients.forEach(username -> byPerson.computeIfAbsent(username, one -> new ArrayList<>())
                        .add(due.notice()));
            }
        }
        set("mailed_at", now, decided);
        later.forEach((at, ids) -> set("mail_after", at, ids));
        return write(byPerson);
    }

    /** The next gathering where nobody is there; not in a quiet time that began since, as while the application was down. */
    private Instant notBefore(Due due, List<String> recipients, QuietTime quiet, Instant now) {
        Instant next = recipients.isEmpty() ? pace.nextGathering(now) : now;
        return due.waitsForMorning(quiet) ? quiet.notBefore(next) : next;
    }

    private List<Due> due(Instant now) {
        return jdbc.sql(
                        """
                        select n.id, n.document_id, n.post_code, n.username, n.code, n.args, n.link, n.created_at,
                          (n.seen_at is not null or not %s) as seen, d.urgency, d.matter, n.mail_after
                        from notice n left join document d on d.id = n.document_id
                        where n.mail_after <= ? and n.mailed_at is null
                        order by n.created_at, n.id limit ? for update of n
                        """
                                .formatted(Notices.NOT_MOOT))
                .params(OfficialTime.at(now), AT_A_TIME)
                .query(this::map)
                .list();
    }

    /** Whoever is on duty now; nobody where the post is uncovered. */
    private List<String> recipients(Due due, Instant now) {
        String username = due.username();
        String post = due.notice().postCode();
        if (username != null || post == null) {
            return username == null ? List.of() : List.of(username);
        }
        return posts.findAt(post, now)
                .map(at -> at.standings().stream()
                        .filter(standing -> standing.grant().scope().covers(due.urgent(), due.matter()))
                        .map(standing -> standing.person().username())
                        .toList())
                .orElse(List.of());
    }

    private int write(Map<String, List<Notice>> byPerson) {
        int written = 0;
        for (Map.Entry<String, List<Notice>> one : byPerson.entrySet()) {
            MailAddresses.Choice to = addresses.reachable(one.getKey()).orElse(null);
            String address = to == null ? null : to.address();
            if (to != null && address != null) {
                MailText.Written mail = text.of(one.getKey(), to.language(), one.getValue());
                outbox.put(one.getKey(), address, mail.subject(), mail.body());
                written++;
            }
        }
        return written;
    }

    private void set(String column, Instant at, List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update notice set " + column + " = ? where id = any (?)")
                    .params(OfficialTime.at(at), ids.toArray(UUID[]::new))
                    .update();
        }
    }

    private Due map(ResultSet row, int rowNumber) throws SQLException {
        Notice notice = new Notice(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("post_code"),
                row.getString("code"),
                json.readValue(row.getString("args"), new TypeReference<List<String>>() {}),
                row.getString("link"),
                OfficialTime.instant(row, "created_at"));
        return new Due(
                notice,
                row.getString("username"),
                row.getString("urgency"),
                row.getString("matter"),
                OfficialTime.instant(row, "mail_after"),
                row.getBoolean("seen"));
    }
}
