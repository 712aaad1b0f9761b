package cn.banwen.notification;

import cn.banwen.administration.Administrators;
import cn.banwen.identity.MailAddresses;
import cn.banwen.platform.BackendTrouble;
import cn.banwen.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator wants to know of the mail: whether it is on, what waits, what failed. */
@Component
class MailState {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final MailAddresses addresses;
    private final MailOutbox outbox;
    private final MailText text;
    private final Administrators administrators;

    MailState(
            JdbcClient jdbc,
            MailSettings settings,
            MailAddresses addresses,
            MailOutbox outbox,
            MailText text,
            Administrators administrators) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.addresses = addresses;
        this.outbox = outbox;
        this.text = text;
        this.administrators = administrators;
    }

    /**
     * @param trouble what keeps mails waiting, null where nothing does
     * @param items that wait or were refused, the newest first; contents are nobody's business
     */
    record Report(
            boolean on,
            @Nullable String server,
            @Nullable String from,
            long waiting,
            long refused,
            long sent,
            @Nullable BackendTrouble trouble,
            List<Item> items) {}

    /** A mail that has not arrived. */
    record Item(
            String address,
            OffsetDateTime createdAt,
            int tries,
            @Nullable String lastError,
            @Nullable OffsetDateTime refusedAt,
            OffsetDateTime nextTryAt) {}

    /** @throws Refusal {@code admin-only} */
    Report report(String username) {
        administrators.require(username);
        return new Report(
                settings.isOn(),
                settings.isOn() ? settings.host() + ":" + settings.port() : null,
                settings.from(),
                count("sent_at is null and refused_at is null"),
                count("refused_at is not null"),
                count("sent_at is not null"),
                outbox.trouble().orElse(null),
                jdbc.sql(
                                """
                                select address, created_at, tries, last_error, refused_at, next_try_at from outgoing_mail
                                where sent_at is null order by created_at desc, id limit ?
                                """)
                        .param(SHOWN)
                        .query(Item.class)
                        .list());
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from outgoing_mail where " + condition)
                .query(Long.class)
                .single();
    }

    /** @throws Refusal {@code admin-only}, {@code mail-off}, {@code no-mail-address} */
    @Transactional
    public String trial(String username) {
        administrators.require(username);
        if (!settings.isOn()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mail-off");
        }
        MailAddresses.Choice to = addresses.of(username);
        String address = to.address();
        if (address == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-mail-address");
        }
        MailText.Written mail = text.trial(username, to.language());
        outbox.put(username, address, mail.subject(), mail.body());
        return address;
    }
}
