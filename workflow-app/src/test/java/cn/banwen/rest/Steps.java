package cn.banwen.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client sends to complete each step, over REST or otherwise. */
public final class Steps {

    public static final Map<String, Object> SIGNED =
            Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true);

    public static final Map<String, Object> ACCEPTED = Map.of(
            "outcome",
            "accepted",
            "checks",
            Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true));

    public static final Map<String, Object> APPROVED = Map.of("outcome", "approved", "opinion", "同意");
    public static final Map<String, Object> DISTRIBUTED = Map.of("outcome", "distributed");
    public static final Map<String, Object> DONE = Map.of("outcome", "done", "result", "已落实");
    public static final Map<String, Object> READ = Map.of("outcome", "read", "opinion", "已阅");
    public static final Map<String, Object> CONCLUDED =
            Map.of("outcome", "concluded", "result", "办毕", "retention", "10年");

    private Steps() {}

    public static Map<String, Object> registered(String kind) {
        return Map.of(
                "outcome", "registered",
                "sender", "云岭县应急管理局",
                "senderLevel", "county",
                "documentType", "通知",
                "kind", kind,
                "urgency", "urgent",
                "replyRequired", false,
                "documentNumber", "云应急[2026] 07 号");
    }

    public static Map<String, Object> proposed(
            List<String> leaders, String order, String lead, List<String> assisting, List<String> readers) {
        return Map.of(
                "outcome",
                "proposed",
                "opinion",
                "拟请批示",
                "leaders",
                leaders,
                "leaderOrder",
                order,
                "lead",
                lead,
                "assisting",
                assisting,
                "readers",
                readers);
    }

    public static Map<String, Object> toRead(String... readers) {
        return Map.of("outcome", "proposed", "leaders", List.of(), "readers", List.of(readers));
    }

    public static Map<String, Object> returned(String... reasons) {
        return Map.of("outcome", "returned", "reasons", List.of(reasons));
    }

    /** The fields with one more, or one changed. */
    public static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> fields, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return changed;
    }
}
