package cn.banwen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.TestAuthority;
import cn.banwen.TestAuthority.Certified;
import cn.banwen.notification.MailOutbox.Attempt;
import cn.banwen.operation.PartState;
import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.BackendTrouble;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.StartupException;
import cn.banwen.platform.Trusting;
import cn.banwen.replicas.Forwarder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server by TLS of an authority of the office's own, and one that hangs or refuses: the mail waits, and a line says why. */
@ExtendWith(OutputCaptureExtension.class)
class MailServerTests {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final Certified GOOD = AUTHORITY.server("dns:localhost");
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final ScratchDatabase DATABASE = ScratchDatabase.migrated();
    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.owner());
    private static final String PERSON = "mailed";
    private static final String CLAIMED_AGAIN = "trouble = 'unreachable', claimed_until = now() + interval '3 minutes'";

    private static Trusting trusting;

    @BeforeAll
    static void start() throws NoSuchAlgorithmException {
        SERVER.start();
        trusting = new Trusting(AUTHORITY.pem());
        OWNER.sql("insert into person (username, name, password_hash) values (?, '收件人', null)")
                .param(PERSON)
                .update();
    }

    @AfterAll
    static void stop() {
        try (Trusting trusted = trusting) {
            assertThat(trusted).isNotNull();
        }
        SERVER.stop();
    }

    @BeforeEach
    void empty() {
        SERVER.reset();
        OWNER.sql("delete from outgoing_mail").update();
    }

    private static MailSettings settings(int port, String encryption, @Nullable String username) {
        return new MailSettings(
                "localhost", port, encryption, username, "secret", "Banwen <office@township.example>", null, 30);
    }

    private static MailOutbox outbox(MailSettings settings) {
        JdbcClient jdbc = JdbcClient.create(DATABASE.application());
        return new MailOutbox(jdbc, new MailServer(settings), new MailTrouble(settings), Clock.systemUTC());
    }

    private static void waiting() {
        waiting("mailed", "0 minutes");
    }

    private static void waiting(String recipient, String since) {
        OWNER.sql(
                        """
                        insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at)
                        values (?, ?, ?, '提醒', '请阅', now(), now() - cast(? as interval))
                        """)
                .params(UUID.randomUUID(), PERSON, recipient + "@township.example", since)
                .update();
    }

    private static void assertWaits(MailOutbox outbox, String code, String... settings) {
        assertThat(outbox.sendNext()).isEqualTo(Attempt.TO_BE_REPEATED);
        assertThat(outbox.trouble()).get().satisfies(trouble -> {
            assertThat(trouble.code()).isEqualTo(code);
            assertThat(trouble.chinese()).contains(settings);
            assertThat(trouble.english())
                    .contains(settings)
                    .doesNotContain("PKIX")
                    .doesNotContain("\n");
        });
        assertThat(OWNER.sql("select count(*) from outgoing_mail where sent_at is null and next_try_at > now()")
                        .query(Long.class)
                        .single())
                .as("waits for its next try")
                .isOne();
        OWNER.sql("update outgoing_mail set next_try_at = now()").update();
    }

    @ParameterizedTest
    @CsvSource({"tls, true", "starttls, false"})
    void takesMailByTlsOfAnAuthorityOfItsOwn(String encryption, boolean fromTheFirstByte) throws Exception {
        try (TlsEntrance entrance = new TlsEntrance(
                GOOD.context(), fromTheFirstByte, SERVER.getSmtp().getPort())) {
            waiting();
            assertThat(outbox(settings(entrance.port(), encryption, null)).sendNext())
                    .isEqualTo(Attempt.SENT);
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"tls, true", "starttls, false"})
    void namesWhatIsWrongWithTheCertificate(String encryption, boolean fromTheFirstByte, CapturedOutput output)
            throws Exception {
        waiting();
        for (Object[] wrong : new Object[][] {
            {new TestAuthority().server("dns:localhost"), "certificate-untrusted", "BANWEN_CERTIFICATES"},
            {AUTHORITY.expired("dns:localhost"), "certificate-expired", "BANWEN_MAIL_HOST=localhost"},
            {AUTHORITY.server("dns:mail.example.org"), "certificate-of-other-host", "BANWEN_MAIL_HOST=localhost"}
        }) {
            try (TlsEntrance entrance = new TlsEntrance(
                    ((Certified) wrong[0]).context(),
                    fromTheFirstByte,
                    SERVER.getSmtp().getPort())) {
                assertWaits(outbox(settings(entrance.port(), encryption, null)), (String) wrong[1], (String) wrong[2]);
            }
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void namesTheEncryptionThatTheServerDoesNotSpeak() {
        waiting();
        int clear = SERVER.getSmtp().getPort();
        assertWaits(outbox(settings(clear, "starttls", null)), "no-starttls", "BANWEN_MAIL_ENCRYPTION=starttls");
        assertWaits(outbox(settings(clear, "tls", null)), "no-tls", "BANWEN_MAIL_ENCRYPTION=tls");
        Assertions.assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> outbox(settings(clear, "ssl", null)))
                .withMessageContaining("BANWEN_MAIL_ENCRYPTION=ssl");
    }

    @Test
    void namesTheLoginThatIsRefused() {
        SERVER.setUser("office@township.example", "office", "another secret");
        waiting();
        assertWaits(
                outbox(settings(SERVER.getSmtp().getPort(), "none", "office")),
                "login-refused",
                "BANWEN_MAIL_PASSWORD");
    }

    @Test
    void aServerThatHangsOrIsAwayDelaysTheMailAndTakesItLaterOnce(CapturedOutput output) throws Exception {
        try (Forwarder way = new Forwarder(SERVER.getSmtp().getPort())) {
            waiting();
            MailOutbox outbox = outbox(settings(way.port(), "none", null));
            way.hang();
            assertWaits(outbox, "unreachable", "BANWEN_MAIL_HOST=localhost", "BANWEN_MAIL_PORT=" + way.port());
            way.cut();
            assertWaits(outbox, "unreachable", "BANWEN_MAIL_HOST=localhost");
            assertThat(output.getAll().lines().filter(line -> line.contains("check BANWEN_MAIL_HOST")))
                    .as("told once, when it begins")
                    .hasSize(1);
            assertThat(output.getAll()).doesNotContain("\tat ");

            way.mend();
            assertThat(outbox.sendNext()).isEqualTo(Attempt.SENT);
            assertThat(outbox.sendNext()).isEqualTo(Attempt.NONE_WAITS);
            assertThat(outbox.trouble()).isEmpty();
            assertThat(output.getAll()).contains("takes mail again");
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    /** Nobody waits out an hour that began while the server was away. */
    @Test
    void whatWaitedForTheServerGoesAsSoonAsOneIsTaken() throws Exception {
        try (Forwarder way = new Forwarder(SERVER.getSmtp().getPort())) {
            MailOutbox outbox = outbox(settings(way.port(), "none", null));
            way.cut();
            waiting();
            OWNER.sql("update outgoing_mail set tries = 9").update();
            assertThat(outbox.sendNext()).isEqualTo(Attempt.TO_BE_REPEATED);
            assertThat(OWNER.sql("select next_try_at <= now() + interval '5 minutes' from outgoing_mail")
                            .query(Boolean.class)
                            .single())
                    .as("so it is soon noticed that the server is there again")
                    .isTrue();
            for (String other : List.of("trouble = 'unreachable'", "trouble = 'refused'", CLAIMED_AGAIN)) {
                waiting();
                OWNER.sql("update outgoing_mail set next_try_at = now() + interval '1 hour', subject = 'later', "
                                + other + " where tries = 0 and subject <> 'later'")
                        .update();
            }

            way.mend();
            waiting();
            assertThat(outbox.sendNext()).isEqualTo(Attempt.SENT);
            assertThat(outbox.sendNext()).isEqualTo(Attempt.SENT);
            assertThat(outbox.sendNext()).isEqualTo(Attempt.SENT);
            assertThat(outbox.sendNext())
                    .as("neither what the server deferred nor what another hands over")
                    .isEqualTo(Attempt.NONE_WAITS);
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aMailThatTheServerWillNotHaveHoldsUpNoOther() throws Exception {
        try (ChoosySmtp choosy = new ChoosySmtp()) {
            waiting("spam", "3 minutes");
            waiting("grey", "2 minutes");
            waiting("other", "1 minute");

            outbox(settings(choosy.port(), "none", null)).sendWaiting(10);

            assertThat(choosy.taken()).containsExactly("other");
        }
        assertThat(OWNER.sql("select address from outgoing_mail where refused_at is not null")
                        .query(String.class)
                        .list())
                .as("given up, for the administrator to see")
                .containsExactly("spam@township.example");
        assertThat(OWNER.sql(
                                "select address from outgoing_mail where trouble = 'refused' and refused_at is null and next_try_at > now()")
                        .query(String.class)
                        .list())
                .as("waits for its next try")
                .containsExactly("grey@township.example");
    }

    @Test
    void aServerThatSaysItIsClosingIsLeftInPeace() throws Exception {
        try (ChoosySmtp choosy = new ChoosySmtp()) {
            waiting("closing", "2 minutes");
            waiting("other", "1 minute");

            outbox(settings(choosy.port(), "none", null)).sendWaiting(10);

            assertThat(choosy.taken()).isEmpty();
        }
        assertThat(OWNER.sql("select count(*) from outgoing_mail where refused_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private static MailSettings from(String sender) {
        return new MailSettings("localhost", SERVER.getSmtp().getPort(), "none", null, "secret", sender, null, 30);
    }

    @Test
    void writesTheSendersChineseNameSoThatEveryServerReadsIt() throws Exception {
        waiting();

        outbox(from("上塘镇党政办公室 <office@township.example>")).sendWaiting(1);

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getFrom())
                .containsExactly(new InternetAddress("office@township.example", "上塘镇党政办公室", "UTF-8"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("上塘镇党政办公室");
        assertThat(GreenMailUtil.getWholeMessage(received)).matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn, c@d.cn", "党政办 <office@township.example", "office@town ship.example"})
    void namesASenderThatIsNoneAtTheStart(String sender) {
        MailSettings settings = from(sender);
        Assertions.assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> outbox(settings))
                .withMessageContaining("BANWEN_MAIL_FROM");
    }

    /** What somebody is handing over at this moment is no reason to look, nor what is to be tried once more. */
    @Test
    void tellsOnlyWhatIsStuck() {
        MailSettings settings = settings(1, "none", null);
        MailPart part =
                new MailPart(JdbcClient.create(DATABASE.application()), settings, outbox(settings), Clock.systemUTC());
        waiting("handed-over", "0 minutes");
        OWNER.sql("update outgoing_mail set tries = 1, claimed_until = now() + interval '3 minutes'")
                .update();
        waiting("again", "0 minutes");
        OWNER.sql("update outgoing_mail set tries = 1 where tries = 0").update();
        assertThat(part.state())
                .isEqualTo(PartState.of("mail", Level.GOOD, "up", 2L).toldOn("/administration/mail"));

        OWNER.sql(
                        "update outgoing_mail set claimed_until = now() - interval '1 minute' where claimed_until is not null")
                .update();
        assertThat(part.state().code()).isEqualTo("stuck");
        OWNER.sql("update outgoing_mail set trouble = 'refused', claimed_until = null")
                .update();
        assertThat(part.state().code()).isEqualTo("trouble");

        OWNER.sql("update outgoing_mail set trouble = 'login-refused', next_try_at = now() - interval '1 day'"
                        + " where address like 'again%'")
                .update();
        assertThat(outbox(settings).trouble())
                .as("what concerns all mails goes before what concerns one")
                .get()
                .extracting(BackendTrouble::code)
                .isEqualTo("login-refused");
    }
}
