package cn.banwen.circulation.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act as the page tells it.
 *
 * @param reasons of a refusal or return
 * @param result of a handling or conclusion
 * @param liability who answers for a deputy's act, {@code holder} or {@code deputy}; null where the holder acted
 * @param forPost code of the post whose holder's opinion it is, where somebody of another post put it down
 * @param details the other fields of the step
 * @param changes of a correction
 */
record ActView(
        Instant at,
        String step,
        String outcome,
        String person,
        String postCode,
        String post,
        String capacity,
        @Nullable String actingFor,
        @Nullable String opinion,
        List<String> reasons,
        @Nullable String result,
        @Nullable String liability,
        @Nullable String forPost,
        List<Detail> details,
        List<Change> changes) {

    /** A field and its value in words. */
    record Detail(String label, String value) {}

    /** A field, what it was and what it is now. */
    record Change(String label, String before, String after) {}

    /** What the leaders said to the proposal that stands. */
    static List<ActView> instructions(List<ActView> history) {
        int proposal = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).step().equals("propose")) {
                proposal = i;
            }
        }
        return history.subList(proposal, history.size()).stream()
                .filter(act -> act.step().equals("approve"))
                .toList();
    }

    /** What the holders of posts said to the document, the newest of each, by the post's code. */
    static Map<String, ActView> opinions(List<ActView> history) {
        Map<String, ActView> opinions = new LinkedHashMap<>();
        for (ActView act : history) {
            if (act.step().equals("instruct")) {
                opinions.put(act.forPost() == null ? act.postCode() : act.forPost(), act);
            }
        }
        return opinions;
    }

    /** What the offices did. */
    static List<ActView> results(List<ActView> history) {
        return history.stream().filter(act -> act.step().equals("handle")).toList();
    }
}
