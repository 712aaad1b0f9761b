package cn.banwen.search;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Null restricts nothing.
 *
 * @param text words and numbers as typed; empty for whatever the restrictions select
 * @param from first day of arrival, inclusive
 * @param to last day of arrival, inclusive
 * @param sender part of the sender's name
 * @param unit an office, one of whose posts has or had a task
 * @param post code of a post that has or had a task
 * @param lamp how the document's own clock stands
 * @param step at which a task of the document waits
 */
public record SearchQuestion(
        String text,
        Where where,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String sender,
        @Nullable String unit,
        @Nullable String post,
        @Nullable Step step,
        @Nullable Urgency urgency,
        @Nullable Kind kind,
        @Nullable DocumentState state,
        @Nullable Lamp lamp,
        Order order) {

    /** In which parts of a document the words are looked for. */
    public enum Where implements Coded {
        EVERYWHERE,
        TITLE,
        RECORD,
        OPINIONS,
        FILES
    }

    /** What comes first. */
    public enum Order implements Coded {
        NEWEST,
        RELEVANCE
    }

    /** Whether anything but words restricts it. */
    public boolean restricted() {
        return parameters().keySet().stream()
                .anyMatch(name -> !name.equals("q") && !name.equals("in") && !name.equals("sort"));
    }

    /** Whether there is nothing to look for. */
    public boolean isBlank() {
        return text.isEmpty() && !restricted();
    }

    /** As in an address: what {@link SearchParameters} reads back. What restricts nothing is left out. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "in", where == Where.EVERYWHERE ? null : where.code());
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "sender", sender);
        put(parameters, "unit", unit);
        put(parameters, "post", post);
        put(parameters, "step", step == null ? null : step.code());
        put(parameters, "urgency", urgency == null ? null : urgency.code());
        put(parameters, "kind", kind == null ? null : kind.code());
        put(parameters, "state", state == null ? null : state.code());
        put(parameters, "lamp", lamp == null ? null : lamp.code());
        put(parameters, "sort", order == Order.NEWEST ? null : order.code());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
