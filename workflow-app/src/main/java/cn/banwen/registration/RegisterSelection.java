package cn.banwen.registration;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Urgency;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the book, and in which order.
 *
 * @param year of the book
 * @param query part of title, sender or a number in any spelling
 * @param from first day of receipt, inclusive
 * @param to last day of receipt, inclusive
 * @param voided null for both
 */
record RegisterSelection(
        int year,
        @Nullable String query,
        @Nullable String sender,
        @Nullable DocumentState state,
        @Nullable Kind kind,
        @Nullable Urgency urgency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Voided voided,
        RegisterOrder order) {

    /** What of the voided numbers is shown where not all lines are. */
    enum Voided implements Coded {
        ONLY,
        WITHOUT
    }

    /** The whole book of a year, by number. */
    static RegisterSelection ofYear(int year) {
        return new RegisterSelection(year, null, null, null, null, null, null, null, null, RegisterOrder.BY_NUMBER);
    }

    RegisterSelection inOrder(RegisterOrder other) {
        return new RegisterSelection(year, query, sender, state, kind, urgency, from, to, voided, other);
    }

    /** Whether lines of the year are left out. */
    public boolean isFiltered() {
        return parameters().keySet().stream().anyMatch(name -> !name.equals("year") && !name.equals("sort"));
    }

    /** As in an address: what {@link RegisterParameters} reads back. What doesn't restrict is left out. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("year", Integer.toString(year));
        put(parameters, "query", query);
        put(parameters, "sender", sender);
        put(parameters, "state", state == null ? null : state.code());
        put(parameters, "kind", kind == null ? null : kind.code());
        put(parameters, "urgency", urgency == null ? null : urgency.code());
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "voided", voided == null ? null : voided.code());
        put(parameters, "sort", order.equals(RegisterOrder.BY_NUMBER) ? null : order.code());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
