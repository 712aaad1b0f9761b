package cn.banwen.notification;

import cn.banwen.platform.StartupException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLContext;
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

    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        // a password without an account would have the sender try the name of the process's user
        if (MailSettings.isGiven(settings.username())) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
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
            String from = Objects.requireNonNull(settings.from());
            InternetAddress office = new InternetAddress(from);
            helper.setFrom(office);
            helper.setTo(mail.address());
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            message.setHeader("Message-ID", "<" + mail.id() + "@" + domain(office.getAddress()) + ">");
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

    /** Whether another attempt would end the same way: the server knows no such address, or it is none. */
    static boolean isFinal(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return true;
        }
        return failure instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}
