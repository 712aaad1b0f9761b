package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface answered. */
record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return JSON.readTree(bytes());
    }

    /** A field's value as text, empty where it is null or absent. */
    String at(String field) {
        return json().path(field).asString("");
    }

    List<JsonNode> items() {
        JsonNode body = json();
        List<JsonNode> items = new ArrayList<>();
        (body.isArray() ? body : body.path("items")).forEach(items::add);
        return items;
    }

    Answer expect(int status) {
        assertThat(status()).as("%s: %s", response.request().uri(), text()).isEqualTo(status);
        return this;
    }

    /** A problem document with this status and code, whose texts are filled in. */
    Answer refused(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("code")).as(text()).isEqualTo(code);
        assertThat(at("title")).isNotBlank();
        assertThat(at("detail")).isNotBlank().isNotEqualTo(code).doesNotContain("{0}", "''", "Exception", "cn.banwen");
        return this;
    }

    /** The codes of a form's problems as {@code field:code}. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        json().path("errors")
                .forEach(error -> errors.add(error.path("field").asString("") + ":"
                        + error.path("code").asString("")));
        return errors;
    }
}
