package cn.banwen.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the office, from the environment. Off without a host.
 *
 * @param encryption {@code starttls}, {@code tls} from the first byte, or {@code none} inside a closed network
 * @param username null for a server that asks for none
 * @param from the address that the mails come from
 * @param address of the product, as its users open it, for the links; null leaves them out
 * @param gatherMinutes what is not urgent goes out together at most so often
 */
@ConfigurationProperties("banwen.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String encryption,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @Nullable String address,
        @DefaultValue("30") int gatherMinutes) {

    boolean isOn() {
        return isGiven(host) && isGiven(from);
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
