package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every example of the API description works as it stands: whoever writes one says here who may send it, and where to. */
@BanwenTest
class ApiExamplesTests {

    private final Office office;
    private final ExampleTrials trials;

    @Autowired
    ApiExamplesTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts) {
        this.office = new Office(port, jdbc);
        this.trials = new ExampleTrials(office, jdbc, people, posts);
    }

    @TestFactory
    List<DynamicTest> works() {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode paths = office.nobody().get("/v3/api-docs").expect(200).json().path("paths");
        paths.propertyNames().forEach(path -> paths.path(path).propertyNames().forEach(method -> {
            JsonNode operation = paths.path(path).path(method);
            String request = method.toUpperCase(Locale.ROOT) + " " + path;
            bodies(request, operation.path("requestBody").path("content"), tests);
            parameters(request, path, operation.path("parameters"), tests);
        }));
        assertThat(tests).as("examples of the description").hasSizeGreaterThan(40);
        return tests;
    }

    private void bodies(String request, JsonNode content, List<DynamicTest> tests) {
        for (JsonNode media : content) {
            if (media.has("example")) {
                tests.add(body(request, media.path("example")));
            }
            media.path("examples")
                    .propertyNames()
                    .forEach(name -> tests.add(body(
                            request + (name.equals("default") ? "" : " " + name),
                            media.path("examples").path(name).path("value"))));
        }
    }

    private DynamicTest body(String example, JsonNode value) {
        return dynamicTest(example, () -> {
            Function<String, Answer> trial =
                    trials.of(example).orElseThrow(() -> new AssertionError("nobody tries the example of " + example));
            accepted(trial.apply(value.isString() ? value.asString() : value.toString()));
        });
    }

    /** Parameters with examples are tried together. */
    private void parameters(String request, String path, JsonNode parameters, List<DynamicTest> tests) {
        StringJoiner query = new StringJoiner("&", path + "?", "");
        query.setEmptyValue("");
        for (JsonNode parameter : parameters) {
            if (parameter.has("example")) {
                query.add(parameter.path("name").asString() + "="
                        + URLEncoder.encode(parameter.path("example").asString(), StandardCharsets.UTF_8));
            }
        }
        if (query.length() > 0) {
            tests.add(dynamicTest(request, () -> accepted(office.as("clerk").get(query.toString()))));
        }
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }
}
