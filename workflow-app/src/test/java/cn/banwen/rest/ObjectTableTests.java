package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The second table of docs/security.md: requests on things that belong to somebody. Each is tried by everybody on a thing of its
 * own that is there, with what the request asks for, and what became of the thing is looked at: an answer alone may flatter.
 */
@BanwenTest
@TestPropertySource(properties = {"banwen.office-name=安全测试乡党政办公室", "server.forward-headers-strategy=native"})
class ObjectTableTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final String BEGIN = "<!-- things: written by ObjectTableTests -->\n";
    private static final String END = "<!-- end of things -->\n";

    /** Columns: {@code agri} is the person whose they are, {@code deputy} supervises the post, the others as in the first table. */
    private static final List<String> CALLERS =
            List.of("", "admin", "inspector", "emergency", "agri", "deputy", "secretary", "clerk");

    private final RequestMappingHandlerMapping mappings;
    private final Office office;
    private final OwnThings things;

    @Autowired
    ObjectTableTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.office = new Office(port, jdbc);
        this.things = new OwnThings(jdbc, office);
    }

    private record Request(String method, String pattern, String body, OwnThings.Kind kind) {}

    private static final List<Request> REQUESTS = List.of(
            new Request("GET", "/api/absences/{id}", "", OwnThings.Kind.ABSENCE),
            new Request("POST", "/api/absences/{id}/approve", "{}", OwnThings.Kind.ABSENCE),
            new Request("POST", "/api/absences/{id}/designate", "{\"username\": \"finance\"}", OwnThings.Kind.ABSENCE),
            new Request("POST", "/api/absences/{id}/refuse", "{\"reason\": \"防汛\"}", OwnThings.Kind.ABSENCE),
            new Request("POST", "/api/absences/{id}/return", "{}", OwnThings.Kind.ABSENCE),
            new Request("GET", "/api/cards/{id}", "", OwnThings.Kind.CARD),
            new Request("POST", "/api/cards/{id}/confirm", "{}", OwnThings.Kind.CARD),
            new Request("POST", "/api/cards/{id}/contest", "{\"reason\": \"停电\"}", OwnThings.Kind.CARD),
            new Request("POST", "/api/cards/{id}/uphold", "{\"reason\": \"未停电\"}", OwnThings.Kind.CONTESTED_CARD),
            new Request("POST", "/api/cards/{id}/void", "{\"reason\": \"属实\"}", OwnThings.Kind.CONTESTED_CARD),
            new Request("DELETE", "/api/drafts/{key}", "", OwnThings.Kind.DRAFT),
            new Request("GET", "/api/drafts/{key}", "", OwnThings.Kind.DRAFT),
            new Request("GET", "/api/handovers/{id}", "", OwnThings.Kind.HANDOVER),
            new Request("POST", "/api/intake/refused/{id}/settle", "{}", OwnThings.Kind.REFUSED_ITEM),
            new Request("POST", "/api/notices/{id}/seen", "{}", OwnThings.Kind.NOTICE),
            new Request("DELETE", "/api/phrases/{id}", "", OwnThings.Kind.PHRASE),
            new Request("PUT", "/api/phrases/{id}", "{\"text\": \"同意。\"}", OwnThings.Kind.PHRASE),
            new Request("POST", "/api/posts/changes/{id}/approve", "{}", OwnThings.Kind.CHANGE),
            new Request("POST", "/api/posts/changes/{id}/refuse", "{}", OwnThings.Kind.CHANGE),
            new Request("POST", "/api/posts/changes/{id}/withdraw", "{}", OwnThings.Kind.CHANGE),
            new Request("GET", "/api/register/exports/{id}", "", OwnThings.Kind.EXPORT),
            new Request("DELETE", "/api/search/saved/{id}", "", OwnThings.Kind.SAVED_SEARCH),
            new Request("POST", "/api/supervision/{id}/close", "{\"outcome\": \"已落实\"}", OwnThings.Kind.SUPERVISION),
            new Request("DELETE", "/api/uploads/{id}", "", OwnThings.Kind.UPLOAD_OF_CLERK),
            new Request("POST", "/api/urges/{id}/answer", "{\"text\": \"今天报\"}", OwnThings.Kind.URGE));

    @Test
    void nobodyDoesAnythingWithAThingThatIsNotTheirsToDo() throws IOException {
        StringBuilder table = new StringBuilder(
                "| Request | nobody | administrator | inspector | other office | whose it is | supervising post | leader | clerk |\n"
                        + "|---|" + "---|".repeat(CALLERS.size()) + "\n");
        List<String> broken = new ArrayList<>();
        for (Request request : REQUESTS) {
            table.append("| `")
                    .append(request.method())
                    .append(' ')
                    .append(request.pattern())
                    .append("` |");
            for (String caller : CALLERS) {
                table.append(' ').append(tried(request, caller, broken)).append(" |");
            }
            table.append('\n');
        }

        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "object-table.md"), table);
        assertThat(broken).isEmpty();
        String document = Files.readString(DOCUMENT);
        assertThat(document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END)))
                .as("target/object-table.md has the table as it is; look at every line that differs")
                .isEqualTo(table.toString());
    }

    private String tried(Request request, String username, List<String> broken) {
        String id = things.make(request.kind());
        String before = things.state(request.kind(), id);
        Caller caller = username.isEmpty() ? office.nobody() : office.as(username);
        Answer answer = caller.with("Content-Type", "application/json")
                .send(
                        request.method(),
                        request.pattern().replaceAll("\\{\\w+}", id),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        boolean changed = !things.state(request.kind(), id).equals(before);
        int status = answer.status();
        boolean reads = request.method().equals("GET");
        if (status >= 500 || changed && (status >= 400 || reads)) {
            broken.add(request + " by " + username + ": " + status + (changed ? " changed it" : "") + answer.text());
        }
        return switch (status) {
            case 401 -> "sign in";
            case 403 -> "–";
            case 404 -> "hidden";
            case 409, 422 -> "refused: " + answer.at("code");
            default -> reads || changed ? "yes" : "nothing happens";
        };
    }

    /** What the first table can only ask for where nothing is, is asked here for something. */
    @Test
    void everyRequestOnAThingIsInTheTable() {
        List<String> elsewhere = List.of(
                "/api/documents/", "/api/posts/{code}", "/api/people/", "/api/tasks/", "/api/calendar/", "/api/state/");
        List<String> patterns = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && pattern.contains("{"))
                .filter(pattern -> elsewhere.stream().noneMatch(pattern::startsWith))
                .distinct()
                .toList();
        // these need more than a row: the tests that are named try them
        Map<String, String> byOthers = Map.of(
                "/api/handovers/{id}/confirm", "HandoverRecordTests",
                "/api/handovers/{id}/pdf", "HandoverRecordTests",
                "/api/register/exports/{id}/file", "RegisterExportTests",
                "/api/uploads/{id}/pages/{page}", "UploadTests");
        assertThat(patterns)
                .filteredOn(pattern -> !byOthers.containsKey(pattern))
                .isSubsetOf(REQUESTS.stream().map(Request::pattern).toList());
    }
}
