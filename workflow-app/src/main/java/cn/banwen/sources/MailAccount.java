package cn.banwen.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A mailbox that is read by IMAP.
 *
 * @param name as people call it; the user name where absent
 * @param encryption {@code tls} from the first byte, {@code starttls}, or {@code none} inside a closed network
 * @param certificates a PEM file of the authorities that are trusted; the usual ones where absent
 * @param folder in which mail arrives
 * @param doneFolder into which what was taken in is moved; made where it is missing
 * @param failedFolder into which what could not be taken in is moved; made where it is missing
 * @param maxSize of one mail with all that is in it, encoded
 * @param senders addresses, or domains as {@code @example.org}, from which mail is taken; all where none is named
 */
record MailAccount(
        @Nullable String name,
        String host,
        @Nullable Integer port,
        @DefaultValue("tls") String encryption,
        @Nullable Path certificates,
        String username,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("办文已收") String doneFolder,
        @DefaultValue("办文未收") String failedFolder,
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue List<String> senders) {

    private static final Set<String> ENCRYPTIONS = Set.of("tls", "starttls", "none");

    MailAccount {
        require(host, "host");
        require(username, "username");
        require(password, "password");
        if (!ENCRYPTIONS.contains(encryption)) {
            throw new IllegalArgumentException("banwen.intake.mail encryption: tls, starttls or none");
        }
        senders = List.copyOf(senders);
    }

    private static void require(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("banwen.intake.mail needs " + setting);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailAccount[" + username + "@" + host + "]";
    }

    String called() {
        return name == null || name.isBlank() ? username : name;
    }

    int portOrUsual() {
        return port != null ? port : encryption.equals("tls") ? 993 : 143;
    }
}
