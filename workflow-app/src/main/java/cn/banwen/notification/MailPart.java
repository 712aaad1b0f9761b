package cn.banwen.notification;

import cn.banwen.operation.FailedWork;
import cn.banwen.operation.PartOfSystem;
import cn.banwen.operation.PartState;
import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail server, by what became of the mails: one that is not needed is not asked. And the mails that it refused. */
@Component
class MailPart implements PartOfSystem, FailedWork {

    private static final String PAGE = "/administration/mail";
    private static final String PART = "mail";

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final MailOutbox outbox;
    private final Clock clock;

    MailPart(JdbcClient jdbc, MailSettings settings, MailOutbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param stuck what the server did not take, or somebody claimed and did not finish; what is being handed over is not */
    private record Waiting(long waiting, long stuck) {}

    @Override
    public int position() {
        return 50;
    }

    @Override
    public PartState state() {
        if (!settings.isOn()) {
            return PartState.of(PART, Level.OFF, "off").toldOn(PAGE);
        }
        Waiting mails = jdbc.sql(
                        """
                        select count(*) as waiting, count(*) filter (where trouble is not null or claimed_until <= ?) as stuck
                        from outgoing_mail where sent_at is null and refused_at is null
                        """)
                .param(OfficialTime.at(OfficialTime.now(clock)))
                .query(Waiting.class)
                .single();
        PartState state = mails.stuck() > 0 ? stuck(mails) : PartState.of(PART, Level.GOOD, "up", mails.waiting());
        return state.toldOn(PAGE);
    }

    private PartState stuck(Waiting mails) {
        return outbox.trouble()
                .map(trouble -> PartState.of(PART, Level.WARNING, "trouble", mails.waiting(), mails.stuck(), trouble))
                .orElseGet(() -> PartState.of(PART, Level.WARNING, "stuck", mails.waiting(), mails.stuck()));
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public List<Failed> newest(int most, Locale locale) {
        return jdbc.sql(
                        """
                        select address, last_error, refused_at from outgoing_mail where refused_at is not null
                        order by refused_at desc limit ?
                        """)
                .param(most)
                .query((row, number) -> new Failed(
                        row.getString("address"),
                        Objects.requireNonNullElse(row.getString("last_error"), ""),
                        OfficialTime.instant(row, "refused_at")))
                .list();
    }

    /** An address may have been put right at the server. */
    @Override
    public int retryAll() {
        return jdbc.sql("update outgoing_mail set refused_at = null, next_try_at = ? where refused_at is not null")
                .param(OfficialTime.at(OfficialTime.now(clock)))
                .update();
    }
}
