package cn.banwen.notification;

import cn.banwen.platform.BackendTrouble;
import cn.banwen.platform.CertificateTrouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Why the mail server takes no mail at present, by the setting to look at; told in the log when it changes. */
@Component
class MailTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(MailTrouble.class);
    private static final String LOGIN = "login-refused";
    private static final String NO_STARTTLS = "no-starttls";
    private static final String UNREACHABLE = "unreachable";

    /** Of one mail that is to come later; all others are of the server. */
    static final String REFUSED = "refused";

    private final MailSettings settings;
    private final AtomicReference<@Nullable String> last = new AtomicReference<>();

    MailTrouble(MailSettings settings) {
        this.settings = settings;
    }

    /** @return its stable code, which any replica can put into words */
    String found(MailException failure) {
        String code = code(failure);
        if (!code.equals(last.getAndSet(code))) {
            LOG.warn("{}", words(code).line());
        }
        return code;
    }

    void over() {
        if (last.getAndSet(null) != null) {
            LOG.info("邮件服务器已恢复正常 / the mail server takes mail again");
        }
    }

    private static String code(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return LOGIN;
        }
        Throwable cause = cause(failure);
        Optional<CertificateTrouble> certificate = CertificateTrouble.in(cause);
        if (certificate.isPresent()) {
            return certificate.get().code();
        }
        boolean cut = false;
        for (@Nullable Throwable part = cause; part != null; part = part.getCause()) {
            String text = Objects.requireNonNullElse(part.getMessage(), "");
            if (text.startsWith("STARTTLS is required")) {
                return NO_STARTTLS;
            }
            cut |= part instanceof IOException || text.contains("[EOF]") || text.contains("response: -1");
        }
        return cut ? UNREACHABLE : REFUSED;
    }

    private static Throwable cause(MailException failure) {
        Exception[] each =
                failure instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        return Objects.requireNonNullElse(failure.getCause(), each.length > 0 ? each[0] : failure);
    }

    /** @param code one that was {@link #found}, perhaps by another replica */
    BackendTrouble words(String code) {
        String address = "BANWEN_MAIL_HOST=" + settings.host() + ", BANWEN_MAIL_PORT=" + settings.port();
        String encryption = "BANWEN_MAIL_ENCRYPTION=" + settings.encryption();
        Optional<CertificateTrouble> certificate = Arrays.stream(CertificateTrouble.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (certificate.isPresent()) {
            CertificateTrouble one = certificate.get();
            String look =
                    switch (one) {
                        case UNTRUSTED -> address + ", BANWEN_CERTIFICATES";
                        case NO_TLS -> address + ", " + encryption;
                        default -> address;
                    };
            return told(code, one.chinese() + "（" + look + "）", one.english() + " (" + look + ")");
        }
        return switch (code) {
            case LOGIN ->
                told(
                        code,
                        "拒绝登录，请检查 BANWEN_MAIL_USERNAME 和 BANWEN_MAIL_PASSWORD",
                        "it refuses the login, check BANWEN_MAIL_USERNAME and BANWEN_MAIL_PASSWORD");
            case NO_STARTTLS ->
                told(code, "它不提供 STARTTLS，请检查 " + encryption, "it offers no STARTTLS, check " + encryption);
            case UNREACHABLE ->
                told(code, "无法连接或没有应答，请检查 " + address, "it can't be reached or does not answer, check " + address);
            default ->
                told(
                        code,
                        "它推迟了邮件，原因见各封邮件；如果每封都被推迟，请检查 BANWEN_MAIL_FROM=" + settings.from(),
                        "it puts mail off, each mail says why; if it is all of them, check BANWEN_MAIL_FROM="
                                + settings.from());
        };
    }

    private static BackendTrouble told(String code, String chinese, String english) {
        return new BackendTrouble(code, "邮件服务器：" + chinese, "mail server: " + english);
    }
}
