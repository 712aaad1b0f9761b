package cn.banwen.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a mail may go. */
@Component
class MailPace {

    private final MailSettings settings;
    private final QuietTimes quiet;

    MailPace(MailSettings settings, QuietTimes quiet) {
        this.settings = settings;
        this.quiet = quiet;
    }

    /** Null where none is to go, also where the office has set up no server. */
    @Nullable
    Instant mailAfter(Message.Pace pace, Instant now) {
        if (!settings.isOn()) {
            return null;
        }
        return switch (pace) {
            case NO_MAIL -> null;
            case ALWAYS -> now;
            case AT_ONCE -> quiet.current().notBefore(now);
            case GATHERED -> quiet.current().notBefore(nextGathering(now));
        };
    }

    QuietTime quiet() {
        return quiet.current();
    }

    /** The gatherings lie on the same minutes of each hour, so that what comes up between two of them goes together. */
    Instant nextGathering(Instant now) {
        long step = Duration.ofMinutes(Math.max(1, settings.gatherMinutes())).toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / step + 1) * step);
    }
}
