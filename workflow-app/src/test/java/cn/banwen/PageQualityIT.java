package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, as every kind of reader gets it: accessible by WCAG 2.2 AA, in both languages, without sideways scrolling
 * on a phone or at 200 %, silent on the console, within its weight, from this host alone. {@code -Dpages=/receive} looks
 * only at addresses that begin so.
 */
@BanwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQualityIT {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Circulation circulation;

    @Autowired
    DocumentQueries documents;

    private PageVisits visits;
    private OfficeBrowser browser;

    @BeforeAll
    void openTheOffice() throws IOException {
        visits = new PageVisits(mappings, new DocumentsAtEachStep(circulation, documents).all(), documents);
        browser = new OfficeBrowser(address());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @Test
    void everyPageIsVisited() {
        assertThat(visits.patterns()).contains("/", "/receive", "/documents/{id}");
        assertThat(visits.unvisited())
                .as("addresses without an example in PageVisits")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "secretary", "agri", "admin", "inspector", "director", "finance"})
    void pagesAreFitForUse(String reader) {
        PageInspection inspection = new PageInspection(reader, browser.signIn(reader, OfficeBrowser.DESK), address());
        List<PageVisits.Visit> seen = visits.of(reader).stream()
                .filter(visit ->
                        Stream.of(System.getProperty("pages", "").split(",")).anyMatch(visit.path()::startsWith))
                .filter(visit -> inspection.showsAPage(visit.path()))
                .toList();
        seen.forEach(visit -> inspection.inspect(visit.path(), visit.name()));
        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void errorPagesAreFitForUse() {
        PageInspection inspection = new PageInspection("agri", browser.signIn("agri", OfficeBrowser.DESK), address());
        inspection.inspect("/nowhere", "error-not-found");
        inspection.inspect("/documents/" + UUID.randomUUID(), "error-no-such-document");
        inspection.inspect("/receive", "error-no-right");
        inspection.inspect("/documents?page=x", "error-unreadable");
        inspection.inspect("/error", "error-directly");
        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void theSignInPageIsFitForUse() {
        PageInspection inspection = new PageInspection("nobody", browser.open(OfficeBrowser.DESK), address());
        for (String state : new String[] {"", "?error", "?out", "?expired"}) {
            inspection.inspect("/sign-in" + state, "sign-in" + state.replace('?', '-'));
        }
        assertThat(inspection.findings()).isEmpty();
    }
}
