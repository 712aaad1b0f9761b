package cn.banwen.replicas;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a replica, or the proxy in front of it, answered. */
record Reply(int status, String location, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String code() {
        return body.startsWith("{") ? json().path("code").asString("") : "";
    }
}
