package cn.banwen.notification;

import cn.banwen.platform.StartupException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The office's SMTP server. */
@Component
class MailServer {

    private static final int CLOSING = 421;
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    private final @Nullable InternetAddress office;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings) {
        this.office = settings.isOn() ? sender(Objects.requireNonNull(settings.from())) : null;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        // a password without an account would have the sender try the name of the process's user
        if (MailSettings.isGiven(settings.username())) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
    }

    /** A name that is not ASCII would otherwise go into the header as it stands, each character cut to its last byte. */
    private static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException unclear) {
            throw new StartupException(
                    "BANWEN_MAIL_FROM=" + from + "，应为一个邮件地址，或 名称 <地址>",
                    "BANWEN_MAIL_FROM is one address, or a name <and an address>, not " + from + ": "
                            + unclear.getMessage());
        }
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.auth", Boolean.toString(MailSettings.isGiven(settings.username())));
        switch (settings.encryption()) {
            case "starttls" -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case "tls" -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case "none" -> properties.setProperty("mail.smtp.starttls.enable", "false");
            default ->
                throw new StartupException(
                        "BANWEN_MAIL_ENCRYPTION=" + settings.encryption() + "，应为 starttls、tls 或 none",
                        "BANWEN_MAIL_ENCRYPTION is starttls, tls or none, not " + settings.encryption());
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trusted().getSocketFactory());
        return properties;
    }

    /** The process's own, which Java would otherwise keep as it was when somebody first asked for it. */
    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /** @throws MailException when the server did not take it, or not in time */
    void send(OutgoingMail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            InternetAddress from = Objects.requireNonNull(office, "mail is off");
            helper.setFrom(from);
            helper.setTo(mail.address());
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            message.setHeader("Message-ID", "<" + mail.id() + "@" + domain(from.getAddress()) + ">");
            // so that nobody's note of absence answers it
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException broken) {
            throw new MailParseException(broken);
        }
        sender.send(message);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * Whether another attempt would end the same way: the server knows no such address, or it is none, or the server took sender
     * and address and then would not have this mail for good.
     */
    static boolean isFinal(MailException failure) {
        return failure instanceof MailParseException
                || failure instanceof MailPreparationException
                || refusals(failure)
                        .anyMatch(refused -> isGiven(refused.getInvalidAddresses())
                                || (refused instanceof SMTPSendFailedException answer
                                        && answer.getReturnCode() >= 500
                                        && isOfTheMail(answer)));
    }

    /** Whether only this mail has to wait, as where its address is greylisted: the server would take others. */
    static boolean isOfTheMail(MailException failure) {
        return refusals(failure)
                .anyMatch(refused -> refused instanceof SMTPSendFailedException answer
                        ? isOfTheMail(answer)
                        : isGiven(refused.getValidUnsentAddresses()));
    }

    /** Not where the sender is refused, nor where the server says that it is closing. */
    private static boolean isOfTheMail(SMTPSendFailedException answer) {
        String command = Objects.requireNonNullElse(answer.getCommand(), "");
        return answer.getReturnCode() >= 400 && answer.getReturnCode() != CLOSING && !command.startsWith("MAIL");
    }

    private static Stream<SendFailedException> refusals(MailException failure) {
        return failure instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                        .filter(SendFailedException.class::isInstance)
                        .map(SendFailedException.class::cast)
                : Stream.empty();
    }

    private static boolean isGiven(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
