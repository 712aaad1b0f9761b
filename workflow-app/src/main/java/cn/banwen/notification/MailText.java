package cn.banwen.notification;

import cn.banwen.identity.People;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a mail. */
@Component
class MailText {

    private static final int SUBJECT = 70;

    private final MessageSource messages;
    private final NoticeWords words;
    private final People people;
    private final MailSettings settings;
    private final String office;

    MailText(
            MessageSource messages,
            NoticeWords words,
            People people,
            MailSettings settings,
            @Value("${banwen.office-name}") String office) {
        this.messages = messages;
        this.words = words;
        this.people = people;
        this.settings = settings;
        this.office = office;
    }

    record Written(String subject, String body) {}

    Written of(String username, String language, List<Notice> notices) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> lines = notices.stream()
                .map(notice -> words.of(notice.code(), notice.args(), locale))
                .toList();
        String subject = lines.size() == 1
                ? text(locale, "mail.subject-one", shortened(lines.get(0)))
                : text(locale, "mail.subject", lines.size());
        StringBuilder body = new StringBuilder(text(locale, "mail.greeting", people.nameOf(username))).append("\n\n");
        for (int i = 0; i < lines.size(); i++) {
            body.append(i + 1).append(". ").append(lines.get(i)).append('\n');
            body.append(link(notices.get(i).target())).append('\n');
        }
        body.append("-- \n").append(text(locale, "mail.foot", office));
        return new Written(subject, body.append('\n').toString());
    }

    /** A test of the server, by an administrator to the own address. */
    Written trial(String username, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Written(
                text(locale, "mail.trial-subject"),
                text(locale, "mail.greeting", people.nameOf(username)) + "\n\n" + text(locale, "mail.trial") + "\n-- \n"
                        + text(locale, "mail.foot", office) + "\n");
    }

    private String link(String path) {
        String address = settings.address();
        return address == null || address.isBlank() ? "" : "   " + address.replaceAll("/+$", "") + path + "\n";
    }

    /** A subject is one line. */
    private static String shortened(String line) {
        String single = line.replaceAll("\\s+", " ");
        int end = single.offsetByCodePoints(0, Math.min(SUBJECT, single.codePointCount(0, single.length())));
        return end < single.length() ? single.substring(0, end) + "…" : single;
    }

    private String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
