package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of docs/security.md: every request there is, tried by everybody on a real document, and compared with what is
 * written down. An installation of its own, because some requests do what they are asked.
 */
@BanwenTest
@TestPropertySource(properties = {"banwen.office-name=安全测试乡党政办公室", "server.forward-headers-strategy=native"})
class SecurityTableTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final String BEGIN = "<!-- requests: written by SecurityTableTests -->\n";
    private static final String END = "<!-- end of requests -->\n";
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::([a-z-]+)[^}]*)?}");

    /** What no test makes: whether something is there must not hang on what ran before. */
    private static final String NONE = "987654321";

    /** Columns; whose task it is, an office and a leader that have nothing to do with the document, and so on. */
    private static final Map<String, String> CALLERS = callers();

    private final int port;
    private final RequestMappingHandlerMapping mappings;
    private final Office office;

    @Autowired
    SecurityTableTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.port = port;
        this.mappings = mappings;
        this.office = new Office(port, jdbc);
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", "");
        callers.put("administrator", "admin");
        callers.put("inspector", "inspector");
        callers.put("other office", "emergency");
        callers.put("whose task", "agri");
        callers.put("leader", "secretary");
        callers.put("clerk", "clerk");
        return callers;
    }

    /** One line of the table before it is tried. */
    private record Request(String method, String pattern, String path, boolean multipart) {}

    @Test
    void everyRequestLetsInWhomTheTableSaysAndNobodyElse() throws IOException {
        Walk walk = office.electronic("安全表").distributed();
        List<String> lines = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        CALLERS.forEach((column, username) -> visitors.put(column, new Visitor(port, username)));
        for (Request request : requests(walk)) {
            StringBuilder line = new StringBuilder(
                    "| `" + request.method() + " " + request.pattern().replace("|", "\\|") + "` |");
            visitors.forEach((column, visitor) -> {
                int status = visitor.tries(request.method(), request.path(), request.multipart());
                if (status >= 500 && status != 503) {
                    broken.add(request + " by " + column + ": " + status);
                }
                line.append(' ').append(word(status)).append(" |");
            });
            lines.add(line.append('\n').toString());
        }

        String table = "| Request | " + String.join(" | ", CALLERS.keySet()) + " |\n|---|"
                + "---|".repeat(CALLERS.size()) + "\n" + String.join("", lines);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "security-table.md"), table);
        assertThat(broken).isEmpty();
        String document = Files.readString(DOCUMENT);
        assertThat(document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END)))
                .as("target/security-table.md has the table as it is; look at every line that differs")
                .isEqualTo(table);
    }

    /** Forms and bodies are empty: whoever is let in is told so, or what is missing. */
    private static String word(int status) {
        return switch (status) {
            case 401 -> "sign in";
            case 403 -> "–";
            case 404 -> "hidden";
            default -> "yes";
        };
    }

    private List<Request> requests(Walk walk) {
        Map<String, Request> requests = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            boolean multipart = info.getConsumesCondition().getConsumableMediaTypes().stream()
                            .anyMatch(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
                    || Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter
                            .getGenericParameterType()
                            .getTypeName()
                            .contains(MultipartFile.class.getName()));
            for (String pattern : info.getPatternValues()) {
                for (String verb : verbs(info.getMethodsCondition().getMethods())) {
                    requests.put(pattern + " " + verb, new Request(verb, pattern, path(pattern, walk), multipart));
                }
            }
        });
        for (String pattern :
                List.of("/actuator/health", "/actuator/prometheus", "/actuator/env", "/assets/mark.svg")) {
            requests.put(pattern, new Request("GET", pattern, pattern, false));
        }
        return List.copyOf(requests.values());
    }

    private static List<String> verbs(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).sorted().toList();
    }

    private String path(String pattern, Walk walk) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            // of alternatives the first
            String value = variable.group(2) == null
                    ? value(variable.group(1), pattern.substring(0, variable.start()), walk)
                    : variable.group(2);
            variable.appendReplacement(path, value);
        }
        variable.appendTail(path);
        return pattern.endsWith("/find") ? path + "?q=a" : path.toString();
    }

    private String value(String name, String before, Walk walk) {
        if (before.endsWith("/documents/")) {
            return walk.id();
        }
        if (before.endsWith("/tasks/")) {
            return walk.taskId("agri", "handle");
        }
        if (before.endsWith("/files/")) {
            return walk.look().path("files").get(0).path("id").asString("");
        }
        if (before.endsWith("/posts/")) {
            return "agriculture";
        }
        if (before.endsWith("/people/")) {
            return "finance";
        }
        return switch (name) {
            case "year" -> "2026";
            case "page" -> "1";
            case "kind" -> "mail";
            case "key" -> "a-draft";
            case "id" ->
                before.contains("uploads") || before.contains("exports") || before.contains("notices")
                        ? UUID.randomUUID().toString()
                        : NONE;
            default -> NONE;
        };
    }
}
