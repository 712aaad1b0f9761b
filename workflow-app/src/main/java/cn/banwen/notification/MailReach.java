package cn.banwen.notification;

import cn.banwen.identity.MailAddresses;
import cn.banwen.refusal.Refusal;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Whom mail reaches. */
@Component
public class MailReach {

    private final MailSettings settings;
    private final MailAddresses addresses;

    MailReach(MailSettings settings, MailAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Whether the office has a mail server. */
    public boolean isOn() {
        return settings.isOn();
    }

    /**
     * Whether a mail would reach at least one of these.
     *
     * @throws Refusal {@code mail-off}, {@code nobody-has-mail}
     */
    public void require(Collection<String> usernames) {
        if (!settings.isOn()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mail-off");
        }
        if (usernames.stream()
                .noneMatch(username -> addresses.reachable(username).isPresent())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nobody-has-mail");
        }
    }
}
