package cn.banwen.identity;

import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people get mail: everybody sets the own address. */
@Component
public class MailAddresses {

    /** Without quoted names and address literals: what people have, and nothing that could end a header line. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final int LONGEST = 254;
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final JdbcClient jdbc;
    private final People people;

    MailAddresses(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * What a person set.
     *
     * @param address null where none is known
     * @param wanted whether mail may go there
     * @param language {@code zh-CN} or {@code en}, of the mails
     */
    public record Choice(@Nullable String address, boolean wanted, String language) {}

    /** @throws Refusal {@code account-inactive} */
    public Choice of(String username) {
        people.require(username);
        return choice(username).orElseThrow();
    }

    /** Where mail may go to; empty where the account is closed, there is no address, or no mail is wanted. */
    public Optional<Choice> reachable(String username) {
        return people.find(username)
                .flatMap(person -> choice(person.username()))
                .filter(choice -> choice.wanted() && choice.address() != null);
    }

    /** @throws Refusal {@code account-inactive}; a form's {@code mail-address}, {@code unknown-value} */
    @Transactional
    public Choice choose(@Nullable String address, boolean wanted, @Nullable String language, String username) {
        people.require(username);
        String to = address == null || address.isBlank() ? null : address.strip();
        String spoken = language == null || language.isBlank() ? LANGUAGES.get(0) : language;
        List<Problem> problems = new ArrayList<>();
        if (to != null && (to.length() > LONGEST || !ADDRESS.matcher(to).matches())) {
            problems.add(Problem.of("address", "mail-address"));
        }
        if (!LANGUAGES.contains(spoken)) {
            problems.add(Problem.of("language", "unknown-value", spoken, String.join(" | ", LANGUAGES)));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        jdbc.sql("update person set mail = ?, mail_wanted = ?, mail_language = ? where username = ?")
                .params(SqlParams.of(to, wanted, spoken, username))
                .update();
        return new Choice(to, wanted, spoken);
    }

    private Optional<Choice> choice(String username) {
        return jdbc.sql("select mail, mail_wanted, mail_language from person where username = ?")
                .param(username)
                .query((row, n) -> new Choice(
                        row.getString("mail"), row.getBoolean("mail_wanted"), row.getString("mail_language")))
                .optional();
    }
}
