package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.intake.SamplePdfs;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scanner's file and a mail come in by themselves; the clerk is told what to look at, the administrator how the sources do. */
@BanwenTest
class IntakeIT {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path scans;

    private final int port;
    private final JdbcClient jdbc;

    @Autowired
    IntakeIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void startServer() {
        MAIL.start();
        MAIL.setUser("office@township.example", "office", "secret");
    }

    @AfterAll
    static void stopServer() {
        MAIL.stop();
    }

    @DynamicPropertySource
    static void sources(DynamicPropertyRegistry registry) {
        registry.add("banwen.intake.folder.path", () -> scans.toString());
        registry.add("banwen.intake.folder.name", () -> "二楼扫描仪");
        registry.add("banwen.intake.folder.settle", () -> "0s");
        registry.add("banwen.intake.folder.look-every", () -> "1s");
        registry.add("banwen.intake.mail[0].name", () -> "收文邮箱");
        registry.add("banwen.intake.mail[0].host", () -> "127.0.0.1");
        registry.add("banwen.intake.mail[0].port", () -> MAIL.getImap().getPort());
        registry.add("banwen.intake.mail[0].encryption", () -> "none");
        registry.add("banwen.intake.mail[0].username", () -> "office");
        registry.add("banwen.intake.mail[0].password", () -> "secret");
        registry.add("banwen.intake.mail[0].look-every", () -> "1s");
    }

    private static byte[] notice(String title, String... more) {
        return SamplePdfs.notice(
                title,
                "云防指〔2026〕23号",
                "各乡镇人民政府：据气象部门预报，未来三天我县将有大到暴雨。",
                "一、严格执行领导带班和二十四小时值班制度，重要情况第一时间报告。",
                "二、立即排查水库、山塘、河道、地质灾害隐患点和低洼易涝区。",
                "三、排查情况于七月八日十七时前报县防汛抗旱指挥部办公室。",
                String.join("", more));
    }

    private static void scan(String name, byte[] bytes) throws IOException {
        Path half = Files.write(scans.resolve(name + ".part"), bytes);
        Files.move(half, scans.resolve(name));
    }

    private static String part(String name, byte[] bytes) {
        return "--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private static void send(String subject, String... parts) throws Exception {
        String mail = "From: 云溪县防办 <fb@yunxi.example>\r\nSubject: " + subject + "\r\nMessage-ID: <" + UUID.randomUUID()
                + ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n请签收附件并按时限反馈。\r\n" + String.join("", parts)
                + "--b--\r\n";
        MAIL.getUserManager()
                .getUser("office")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private UUID arrived(String title) {
        await().atMost(LONG).until(() -> count("select count(*) from document where title = ?", title) == 1);
        UUID id = jdbc.sql("select id from document where title = ?")
                .param(title)
                .query(UUID.class)
                .single();
        await().atMost(LONG)
                .until(() -> count(
                                """
                                select count(*) from document_file f join rendition r on r.sha256 = f.sha256
                                  left join text_print p on p.sha256 = f.sha256
                                where f.document_id = ? and (r.task is not null or p.stale or p.sha256 is null)
                                """,
                                id)
                        == 0);
        return id;
    }

    private long count(String sql, Object param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
    }

    @Test
    void whatComesByItselfSaysWhatIsMissing() throws Exception {
        String first = "关于做好强降雨防范工作的通知" + UUID.randomUUID().toString().substring(0, 4);
        scan(first + ".pdf", notice(first, "附件：任务分工表"));
        scan("坏.pdf", SamplePdfs.truncated());
        UUID scanned = arrived(first);
        String second = "转办强降雨防范工作" + UUID.randomUUID().toString().substring(0, 4);
        send(second, part("通知.pdf", notice(first, "请认真落实。")), part("资料.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        UUID mailed = arrived(second);

        String address = "http://localhost:" + port;
        try (OfficeBrowser browser = new OfficeBrowser(address)) {
            Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
            clerk.navigate(address + "/documents/" + scanned);
            Locator concerns = clerk.locator(".concerns");
            assertThat(concerns).containsText("附件有 1 个没有收到");
            assertThat(concerns).containsText("任务分工表");
            assertThat(concerns).containsText("未见成文日期");
            browser.picture(clerk, "concerns-of-a-scan");

            clerk.navigate(address + "/documents/" + mailed);
            assertThat(concerns).containsText("云防指〔2026〕23号");
            assertThat(concerns).containsText("资料.zip");
            assertThat(concerns.getByText(first)).isVisible();
            browser.picture(clerk, "concerns-of-a-mail");

            clerk.navigate(address + "/");
            assertThat(clerk.locator("main")).containsText("自动收文有 1 件未能收进");
            browser.picture(clerk, "intake-workbench");
            clerk.getByText("查看原因并处理").click();
            assertThat(clerk.locator(".refused-items")).containsText("坏.pdf");
            browser.picture(clerk, "intake-refused");
            clerk.locator(".refused-items td button").click();
            assertThat(clerk.locator(".refused-items .settled")).containsText("沈文秀");
            clerk.navigate(address + "/receive");
            assertThat(clerk.locator("main")).not().containsText("未能收进");
            assertThat(clerk.getByText("自动收文未收入的来件")).isVisible();

            Page admin = browser.signIn("admin", OfficeBrowser.DESK);
            admin.navigate(address + "/administration/sources");
            assertThat(admin.locator(".source-state")).containsText(new String[] {"正常", "正常"});
            MAIL.stop();
            await().atMost(LONG)
                    .until(() ->
                            count("select count(*) from intake_source where code like ? and error is not null", "mail%")
                                    == 1);
            admin.locator(".source", new Page.LocatorOptions().setHasText("收文邮箱"))
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .click();
            assertThat(admin.locator(".sources")).containsText("连不上邮件服务器");
            browser.picture(admin, "intake-sources");
            JsonNode sources = JSON.readTree(
                    admin.request().get(address + "/api/intake/sources").body());
            assertThat(sources.valueStream()
                            .map(one -> one.path("name").asString("")
                                    + " " + one.path("state").asString("") + " "
                                    + one.path("taken").asInt() + " "
                                    + one.path("failed").asInt()))
                    .containsExactlyInAnyOrder("二楼扫描仪 ok 1 1", "收文邮箱 failing 1 0");
            JsonNode mailbox = sources.valueStream()
                    .filter(one -> one.path("kind").asString("").equals("mail"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mailbox.path("error").asString("")).contains("连不上邮件服务器");
            assertThat(Instant.parse(mailbox.path("nextTryAt").asString("")))
                    .as("with a pause after a failure")
                    .isAfter(Instant.parse(mailbox.path("lastErrorAt").asString("")));
            assertThat(clerk.request().get(address + "/api/intake/sources").status())
                    .isEqualTo(403);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
