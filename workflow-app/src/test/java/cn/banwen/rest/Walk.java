package cn.banwen.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A document on its way, moved by the people whose step it is. Looking is the inspector's: it opens nothing. */
record Walk(Office office, String id) {

    String path() {
        return "/api/documents/" + id;
    }

    JsonNode look() {
        return office.as("inspector").get(path()).expect(200).json();
    }

    String state() {
        return look().path("state").asString("");
    }

    String at(String field) {
        return look().path(field).asString("");
    }

    /** Open tasks as {@code step@post}, sorted. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        look().path("openTasks")
                .forEach(task -> open.add(task.path("step").asString("") + "@"
                        + task.path("post").path("code").asString("")));
        return open.stream().sorted().toList();
    }

    Optional<JsonNode> task(String step, String post) {
        for (JsonNode task : look().path("openTasks")) {
            if (task.path("step").asString("").equals(step)
                    && task.path("post").path("code").asString("").equals(post)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    String taskId(String username, String step) {
        String post = Office.POST_OF.getOrDefault(username, username);
        return task(step, post)
                .map(task -> task.path("id").asString(""))
                .orElseThrow(
                        () -> new AssertionError("no " + step + "@" + post + " among " + open() + " in " + look()));
    }

    /** Tries the step; the answer may be a refusal. */
    Answer attempt(String username, String step, Map<String, ?> fields) {
        return office.as(username).post("/api/tasks/" + taskId(username, step) + "/complete", fields);
    }

    Walk act(String username, String step, Map<String, ?> fields) {
        attempt(username, step, fields).expect(200);
        return this;
    }

    List<JsonNode> history() {
        return office.as("inspector").get(path() + "/history").expect(200).items();
    }

    /** The acts as {@code step:outcome}. */
    List<String> acts() {
        return history().stream()
                .map(act -> act.path("step").asString("") + ":"
                        + act.path("outcome").asString(""))
                .toList();
    }

    JsonNode lastAct() {
        List<JsonNode> acts = history();
        return acts.get(acts.size() - 1);
    }

    Walk signed() {
        return act("clerk", "sign-receipt", Steps.SIGNED);
    }

    Walk reviewed() {
        return signed().act("director", "first-review", Steps.ACCEPTED);
    }

    Walk registered(String kind) {
        return reviewed().act("clerk", "register", Steps.registered(kind));
    }

    /** To the secretary, then to agriculture as the lead, civil affairs assisting and finance reading. */
    Walk proposed() {
        return registered("act")
                .act(
                        "director",
                        "propose",
                        Steps.proposed(
                                List.of("party-secretary"),
                                "in-order",
                                "agriculture",
                                List.of("civil-affairs"),
                                List.of("finance")));
    }

    Walk approved() {
        return proposed().act("secretary", "approve", Steps.APPROVED);
    }

    Walk distributed() {
        return approved().act("clerk", "distribute", Steps.DISTRIBUTED);
    }

    Walk handled() {
        return distributed().act("agri", "handle", Steps.DONE).act("civil", "handle", Steps.DONE);
    }

    Walk archived() {
        return handled().act("clerk", "conclude", Steps.CONCLUDED);
    }

    /** A document to read that was sent to these posts. */
    Walk sentToRead(String... readers) {
        return registered("read")
                .act("director", "propose", Steps.toRead(readers))
                .act("clerk", "distribute", Steps.DISTRIBUTED);
    }
}
