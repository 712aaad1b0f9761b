package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.storage.EmbeddedS3Server;
import cn.banwen.storage.S3Settings;
import com.microsoft.playwright.APIRequestContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The oldest PostgreSQL that an office may bring: each migration, a document at each step, every page and list, the work in the
 * background, and the way to a newer server by backup and restore.
 */
@ExtendWith(OutputCaptureExtension.class)
class OldestPostgresIT {

    private static final EmbeddedS3Server S3 =
            EmbeddedS3Server.start(AtExit.temporaryDirectory(), "an-access-key", "a-secret-key");

    static {
        AtExit.close(S3);
    }

    private static Installation installation(ScratchDatabase database, String bucket) {
        return new Installation(
                database, new S3Settings(S3.endpoint(), "us-east-1", bucket, "an-access-key", "a-secret-key"));
    }

    @Test
    void servesAnOfficeAndHandsItOverToANewerOne(CapturedOutput output) throws IOException {
        Installation oldest = installation(ScratchDatabase.onTheOldest(), "oldest");
        try (ConfigurableApplicationContext application = oldest.start()) {
            assertThat(oldest.owner()
                            .sql("show server_version")
                            .query(String.class)
                            .single())
                    .startsWith("15.");
            DocumentQueries documents = application.getBean(DocumentQueries.class);
            RequestMappingHandlerMapping mappings =
                    application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
            PageVisits visits = new PageVisits(
                    mappings,
                    new DocumentsAtEachStep(application.getBean(Circulation.class), documents).all(),
                    documents);
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            try (OfficeBrowser browser = new OfficeBrowser(address)) {
                for (String reader : PageVisits.READERS) {
                    APIRequestContext signedIn =
                            browser.signIn(reader, OfficeBrowser.DESK).request();
                    assertThat(broken(signedIn, address, visits, mappings, reader))
                            .as(reader)
                            .isEmpty();
                }
                APIRequestContext clerk =
                        browser.signIn("clerk", OfficeBrowser.DESK).request();
                await("words of the documents")
                        .atMost(Duration.ofMinutes(1))
                        .until(() ->
                                clerk.get(address + "/api/search?q=防汛").text().contains("防汛"));
            }
        }
        assertThat(output.getAll())
                .as("of the work in the background")
                .doesNotContain("scheduled work failed", "PSQLException");
        assertThat(oldest.run("check")).isZero();
        Path backup = AtExit.temporaryDirectory().resolve("backup");
        assertThat(oldest.run("backup", backup.toString())).isZero();

        Installation newer = installation(ScratchDatabase.empty(), "newer").restored(backup);
        assertThat(newer.rows()).isEqualTo(oldest.rows());
        assertThat(newer.run("check")).isZero();
    }

    private static List<String> broken(
            APIRequestContext signedIn,
            String address,
            PageVisits visits,
            RequestMappingHandlerMapping mappings,
            String reader) {
        Stream<String> pages = visits.of(reader).stream().map(PageVisits.Visit::path);
        Stream<String> lists = mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.contains("{"));
        List<String> broken = new ArrayList<>();
        Stream.concat(pages, lists).forEach(path -> {
            int status = signedIn.get(address + path).status();
            if (status >= 500) {
                broken.add(path + ": " + status);
            }
        });
        return broken;
    }
}
