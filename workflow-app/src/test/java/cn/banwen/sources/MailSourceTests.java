package cn.banwen.sources;

import static cn.banwen.sources.Mails.enclosure;
import static cn.banwen.sources.Mails.encoded;
import static cn.banwen.sources.Mails.heading;
import static cn.banwen.sources.Mails.mixed;
import static cn.banwen.sources.Mails.utf8;
import static cn.banwen.sources.Mails.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.DocumentView;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.Spool;
import cn.banwen.platform.FaultPoint;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Mails in a real IMAP server become documents: each once, at whatever point the process dies, whatever a mail holds. */
@BanwenTest
class MailSourceTests {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private static final byte[] PDF = SamplePdfs.notice("关于加强防范的通知", "云防指〔2026〕23号", "请认真落实。");

    private final Intake intake;
    private final SourceLook look;
    private final Spool spool;

    private String user = "";
    private MailSource source = account("nobody", "none", List.of());

    @Autowired
    MailSourceTests(BeanFactory beans, SourceLook look, Spool spool) {
        this.intake = Intake.of(beans);
        this.look = look;
        this.spool = spool;
    }

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    /** Each test has a mailbox of its own. */
    @BeforeEach
    void open() {
        user = "u" + UUID.randomUUID().toString().substring(0, 8);
        SERVER.setUser(user + "@township.example", user, "secret-" + user);
        source = account("none", "secret-" + user, List.of());
        intake.meet(source);
    }

    private MailSource account(String encryption, String password, List<String> senders) {
        return account(SERVER.getImap() == null ? 143 : SERVER.getImap().getPort(), encryption, password, senders);
    }

    /** The same mailbox, by a server of other manners. */
    private MailSource through(ImapRelay relay) {
        return account(relay.port(), "none", "secret-" + user, List.of());
    }

    private MailSource account(int port, String encryption, String password, List<String> senders) {
        return new MailSource(
                new MailAccount(
                        "收文邮箱",
                        "127.0.0.1",
                        port,
                        encryption.equals("nobody") ? "none" : encryption,
                        null,
                        user.isEmpty() ? "nobody" : user,
                        password,
                        "INBOX",
                        "办文已收",
                        "办文未收",
                        Duration.ofMinutes(1),
                        DataSize.ofMegabytes(2),
                        senders),
                spool);
    }

    private void send(byte[] mail) throws Exception {
        GreenMailUser to = SERVER.getUserManager().getUser(user);
        to.deliver(Mails.of(mail));
    }

    private void send(String mail) throws Exception {
        send(utf8(mail));
    }

    private MailFolder folder(String name) throws FolderException {
        GreenMailUser owner = SERVER.getUserManager().getUser(user);
        MailFolder folder = name.equals("INBOX")
                ? SERVER.getManagers().getImapHostManager().getInbox(owner)
                : SERVER.getManagers().getImapHostManager().getFolder(owner, name);
        return folder;
    }

    private int count(String name) throws FolderException {
        @Nullable MailFolder folder = folder(name);
        return folder == null ? 0 : folder.getNonDeletedMessages().size();
    }

    private UUID only() {
        assertThat(intake.documents(source))
                .as(() -> intake.all(source).toString())
                .hasSize(1);
        return intake.documents(source).get(0);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void makesOneDocumentOfAMailAndItsEnclosures() throws Exception {
        String mail = mixed(
                heading("转发：【转办】关于加强防范的通知", id()),
                words("请签收附件并按时限反馈。"),
                enclosure(
                        "filename*0*=utf-8''%E4%BA%91%E9%98%B2%E6%8C%87%E3%80%942026%E3%80%9523;\n filename*1*=%E5%8F%B7.pdf",
                        PDF),
                enclosure("filename=\"" + encoded("附件1 任务清单.txt") + "\"", utf8("一、排查\n二、上报\n")));
        send(mail);

        source.look(intake.desk());

        DocumentView document = intake.view(only());
        assertThat(document.title()).isEqualTo("【转办】关于加强防范的通知");
        assertThat(document.sender()).isEqualTo("云溪县政府办文书科");
        assertThat(document.contact()).isEqualTo("wsk@yunxi.example");
        assertThat(document.channel()).isEqualTo("电子邮件");
        assertThat(intake.files(document.id()))
                .containsExactly("【转办】关于加强防范的通知.eml", "云防指〔2026〕23号.pdf", "附件1 任务清单.txt");
        assertThat(intake.acts(document.id()).get(0).actor().name()).isEqualTo("收文邮箱");
        assertThat(count("INBOX")).isZero();
        assertThat(count("办文已收")).isEqualTo(1);
        source.look(intake.desk());
        assertThat(intake.all(source)).hasSize(1);
    }

    @Test
    void readsNamesInWhateverEncodingTheyCome() throws Exception {
        String cut = "=?gb2312?B?" + Mails.base64(new byte[] {(byte) 0xB7, (byte) 0xC0, (byte) 0xD1})
                + "?=\n =?gb2312?B?" + Mails.base64(new byte[] {(byte) 0xB4}) + "?=.pdf";
        String mail = mixed(
                heading("编码", id()),
                words("见附件"),
                enclosure("filename=\"防汛通知.pdf\"", PDF),
                enclosure("filename=\"" + cut + "\"", PDF),
                enclosure("filename=防汛 名单 一.pdf", PDF),
                enclosure("filename*=GBK''%B7%C0%D1%B4.pdf", PDF));
        send(Mails.gbk(mail));

        source.look(intake.desk());

        assertThat(intake.files(only())).containsExactly("编码.eml", "防汛通知.pdf", "防汛.pdf", "防汛 名单 一.pdf", "防汛.pdf");
    }

    @Test
    void leavesOutWhatItCantTakeInAndNotesIt() throws Exception {
        send(
                mixed(
                        heading("带压缩包", id()),
                        words("见附件"),
                        enclosure("filename=\"资料.zip\"", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}),
                        enclosure("filename=\"winmail.dat\"", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 2, 3}),
                        enclosure("filename=\"通知.pdf\"", PDF),
                        "Content-Type: application/pdf; name=bad.pdf\nContent-Transfer-Encoding: base64\n\n!!!=not base64=!!\n"));

        source.look(intake.desk());

        assertThat(intake.files(only())).containsExactly("带压缩包.eml", "通知.pdf");
        assertThat(intake.leftOut(only()))
                .hasSize(3)
                .anyMatch(left -> left.startsWith("资料.zip file-"))
                .anyMatch(left -> left.startsWith("winmail.dat file-type-not-accepted"))
                .anyMatch(left -> left.startsWith("bad.pdf "));
        assertThat(count("办文已收")).isEqualTo(1);
    }

    @Test
    void takesAMailOfHtmlAloneOrOfNothing() throws Exception {
        send(heading("网页", id()) + "Content-Type: text/html; charset=nonsense\n\n"
                + "<script>fetch('http://evil.example')</script><p>请<b>报送</b></p>\n");
        send("Subject: \n\n");
        send(mixed(heading("嵌套", id()), "Content-Type: message/rfc822\n\n" + mixed(heading("里", id()), words("里面"))));

        source.look(intake.desk());

        assertThat(intake.documents(source)).hasSize(3);
        assertThat(intake.files(intake.documents(source).get(0))).containsExactly("网页.eml");
        assertThat(intake.files(intake.documents(source).get(1))).containsExactly("无主题邮件.eml");
        assertThat(intake.files(intake.documents(source).get(2))).containsExactly("嵌套.eml", "附件1.eml");
    }

    @Test
    void putsHostileMailsAsideWithTheReason() throws Exception {
        send(heading("大", id()) + "\n" + "x".repeat(60).concat("\n").repeat(50_000));
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            parts.append("--b\n\nx\n");
        }
        send(heading("碎", id()) + "Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n");
        StringBuilder deep = new StringBuilder(heading("深", id()));
        for (int i = 0; i < 40; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        send(deep.toString());
        send(mixed(heading("好", id()), words("好"), enclosure("filename=\"好.pdf\"", PDF)));

        source.look(intake.desk());

        assertThat(intake.all(source))
                .extracting(Item::reason)
                .containsExactly("mail-too-large", "mail-too-complex", "mail-too-complex", null);
        assertThat(count("办文未收")).isEqualTo(3);
        assertThat(count("办文已收")).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
    }

    @Test
    void keepsAMailWithAMarkedEnclosureOutside() throws Exception {
        send(mixed(
                heading("密", id()), words("见附件"), enclosure("filename=\"密.pdf\"", SamplePdfs.classified("秘密", null))));

        source.look(intake.desk());

        Item item = intake.all(source).get(0);
        assertThat(item.state()).isEqualTo(Item.State.KEPT_OUTSIDE);
        assertThat(intake.files(Objects.requireNonNull(item.documentId()))).isEmpty();
        assertThat(count("办文未收")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {FaultPoint.AFTER_DECISION, FaultPoint.AFTER_MOVE})
    void neitherLosesNorDoublesAMailWhenTheProcessDies(String point) throws Exception {
        String title = "断电" + id();
        send(mixed(heading(title, id()), words("一"), enclosure("filename=\"一.pdf\"", PDF)));

        assertThatThrownBy(() -> source.look(intake.desk(Crash.at(point)))).isInstanceOf(Crash.class);
        source.look(intake.desk());

        assertThat(intake.called(title)).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
        assertThat(count("办文已收")).isEqualTo(1);
        assertThat(intake.items().lying(source.code())).isEmpty();
    }

    @Test
    void knowsAMailAgainThatComesBackUnderAnotherNumber() throws Exception {
        comesBack("又来" + id(), id());
    }

    @Test
    void knowsAMailWithoutAnIdAgainByItsBytes() throws Exception {
        comesBack("又来" + id(), "");
    }

    private void comesBack(String title, String id) throws Exception {
        String heading = heading(title, id);
        send(mixed(id.isEmpty() ? heading.replaceFirst("Message-ID: .*\n", "") : heading, words("一")));
        source.look(intake.desk());
        MailFolder done = folder("办文已收");
        StoredMessage taken = done.getMessages().get(0);
        done.copyMessage(taken.getUid(), folder("INBOX"));
        done.setFlags(new Flags(Flags.Flag.DELETED), true, taken.getUid(), null, false);
        done.expunge();

        source.look(intake.desk());

        assertThat(intake.called(title)).isEqualTo(1);
        assertThat(intake.all(source)).extracting(Item::state).containsExactly(Item.State.TAKEN, Item.State.REPEATED);
        assertThat(count("办文已收")).isEqualTo(1);
    }

    @Test
    void takesMailsWhoseSubjectOrIdHasNoEnd() throws Exception {
        // of chance, so that nothing makes it shorter
        StringBuilder longId = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            longId.append(UUID.randomUUID());
        }
        send(heading("长号", longId.toString()) + "\n一\n");
        send("Subject: " + "re:".repeat(2_600) + "防汛\n\n一\n");

        source.look(intake.desk());

        assertThat(intake.documents(source))
                .extracting(document -> intake.view(document).title())
                .containsExactly("长号", "防汛");
    }

    @Test
    void takesAMailWhoseSubjectTheServerCantTell() throws Exception {
        String title = "标头" + id();
        send(mixed(heading(title, id()), words("一")));
        try (ImapRelay relay = ImapRelay.refusing(port(), "HEADER.FIELDS (SUBJECT)")) {
            through(relay).look(intake.desk());
        }

        assertThat(intake.all(source)).extracting(Item::name).containsExactly("无主题邮件");
        assertThat(intake.called(title)).isEqualTo(1);
    }

    @Test
    void blamesAConnectionThatBreaksAndNotTheMail() throws Exception {
        String title = "断线" + id();
        send(mixed(heading(title, id()), words("一")));
        try (ImapRelay relay = ImapRelay.hangingUp(port(), "BODY.PEEK[]")) {
            assertThatThrownBy(() -> through(relay).look(intake.desk()))
                    .isInstanceOfSatisfying(SourceFailure.class, failure -> assertThat(failure.code())
                            .isEqualTo("mail-broken"));
        }
        assertThat(intake.all(source)).extracting(Item::tries).containsExactly(0);

        source.look(intake.desk());

        assertThat(intake.called(title)).isEqualTo(1);
    }

    @Test
    void movesAMailOnceOnAServerThatCanOnlyCopyAndMark() throws Exception {
        String title = "旧服务器" + id();
        send(mixed(heading(title, id()), words("一")));
        try (ImapRelay relay = ImapRelay.withoutCapabilities(port(), "MOVE", "UIDPLUS")) {
            through(relay).look(intake.desk());
            through(relay).look(intake.desk());
        }

        assertThat(intake.called(title)).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
        assertThat(count("办文已收")).isEqualTo(1);
        assertThat(intake.items().lying(source.code())).isEmpty();
    }

    @Test
    void findsAMailBehindHundredsThatAreMarkedAsDeleted() throws Exception {
        for (int i = 0; i < 100; i++) {
            send(heading("已删", id()) + "\n一\n");
        }
        MailFolder inbox = folder("INBOX");
        for (StoredMessage message : inbox.getMessages()) {
            inbox.setFlags(new Flags(Flags.Flag.DELETED), true, message.getUid(), null, false);
        }
        send(heading("未删", id()) + "\n一\n");

        source.look(intake.desk());

        assertThat(intake.view(only()).title()).isEqualTo("未删");
    }

    private static int port() {
        return SERVER.getImap().getPort();
    }

    @Test
    void takesMailOnlyFromThoseWhoAreNamed() throws Exception {
        source = account("none", "secret-" + user, List.of("someone@yunxi.example", "@county.example"));
        send(mixed(heading("生人", id()), words("一")));
        send(heading("熟人", id()).replace("wsk@yunxi.example>\nTo", "a@COUNTY.example>\nTo") + "\n一\n");

        source.look(intake.desk());

        assertThat(intake.all(source)).extracting(Item::reason).containsExactly("mail-sender-not-taken", null);
    }

    @Test
    void showsWhyAMailboxCantBeReadWithoutItsPassword() {
        failsWith(account("none", "wrong", List.of()), "mail-login");
        failsWith(account("starttls", "secret-" + user, List.of()), "mail-tls");
        MailSource gone = new MailSource(
                new MailAccount(
                        null,
                        "127.0.0.1",
                        1,
                        "none",
                        null,
                        user,
                        "p",
                        "INBOX",
                        "a",
                        "b",
                        Duration.ZERO,
                        DataSize.ofMegabytes(1),
                        List.of()),
                spool);
        failsWith(gone, "mail-unreachable");
    }

    private void failsWith(Source failing, String error) {
        intake.meet(failing);
        intake.rows().lookNow(failing.code(), intake.clock().instant());
        look.at(failing);
        SourceState state = intake.state(failing).orElseThrow();
        assertThat(state.error()).isEqualTo(error);
        assertThat(state.errorArgs().toString()).doesNotContain("secret").doesNotContain("wrong");
        assertThat(state.nextLookAt()).isAfter(intake.clock().instant());
    }

    @Test
    void neverTellsThePassword() {
        assertThat(new MailAccount(
                                null,
                                "h",
                                null,
                                "tls",
                                null,
                                "u",
                                "very-secret",
                                "INBOX",
                                "a",
                                "b",
                                Duration.ZERO,
                                DataSize.ofMegabytes(1),
                                List.of())
                        .toString())
                .doesNotContain("very-secret");
    }
}
