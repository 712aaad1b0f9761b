package cn.banwen.rest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The register book of this year, page by page. */
record Register(List<JsonNode> entries) {

    static Register of(Office office) {
        List<JsonNode> entries = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<JsonNode> found = office.as("inspector")
                    .get("/api/register?size=200&page=" + page)
                    .expect(200)
                    .items();
            entries.addAll(found);
            if (found.size() < 200) {
                return new Register(entries);
            }
        }
    }

    JsonNode entry(Walk walk) {
        return entries.stream()
                .filter(entry -> entry.path("documentId").asString("").equals(walk.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(walk.id() + " is not in the book"));
    }

    int seq(Walk walk) {
        return entry(walk).path("seq").asInt(0);
    }

    List<Integer> sequence() {
        return entries.stream().map(entry -> entry.path("seq").asInt(0)).toList();
    }
}
