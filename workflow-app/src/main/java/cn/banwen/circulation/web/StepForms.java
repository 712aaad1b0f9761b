package cn.banwen.circulation.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What forms do for people that fields of a program don't need. */
final class StepForms {

    private static final List<String> CHECKS = List.of("competence", "routing", "form", "consultation", "drafting");
    private static final List<String> PARTIES = List.of("lead", "assisting", "readers");

    private StepForms() {}

    /** The step's fields from what the form sent. */
    static Map<String, Object> fields(Map<String, Object> submitted) {
        Map<String, Object> fields = new LinkedHashMap<>(submitted);
        if ("all-passed".equals(fields.get("outcome"))) {
            passWhatIsOpen(fields);
        }
        dropUnchangedParties(fields);
        return fields;
    }

    /** One button for the five checks. What was marked as failed stays so, and is refused as it would be anyway. */
    private static void passWhatIsOpen(Map<String, Object> fields) {
        fields.put("outcome", "accepted");
        CHECKS.forEach(check -> fields.putIfAbsent("checks." + check, "true"));
    }

    /**
     * A leader's form shows who should handle and read. Only what this leader changed is sent on: what another leader
     * changed meanwhile must not be put back by a form that was opened before.
     */
    private static void dropUnchangedParties(Map<String, Object> fields) {
        for (String party : PARTIES) {
            Object shown = fields.remove("shown." + party);
            if (shown != null && codes(shown).equals(codes(Objects.requireNonNullElse(fields.get(party), "")))) {
                fields.remove(party);
            }
        }
    }

    private static TreeSet<String> codes(Object value) {
        TreeSet<String> codes = new TreeSet<>();
        for (Object part : value instanceof Collection<?> several ? several : List.of(value)) {
            for (String code : String.valueOf(part).split(",", -1)) {
                if (!code.isBlank()) {
                    codes.add(code.strip());
                }
            }
        }
        return codes;
    }
}
