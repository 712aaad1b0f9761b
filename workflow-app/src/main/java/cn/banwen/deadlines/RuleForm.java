package cn.banwen.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The table as fields of a form: a row of texts for each rule, and back to what {@link RuleFile} reads. */
@Component
class RuleForm {

    private static final Pattern GAP = Pattern.compile("[、,，;；]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> OTHERS = List.of("amount", "unit", "warnPercent");

    private final FactWords words;

    RuleForm(FactWords words) {
        this.words = words;
    }

    List<Map<String, String>> rows(RuleTable table) {
        return table.rules().stream().map(this::row).toList();
    }

    private Map<String, String> row(DeadlineRule rule) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            row.put(dimension.field(), words.of(dimension, rule.on(dimension)));
        }
        row.put("amount", Integer.toString(rule.amount()));
        row.put("unit", rule.unit().code());
        row.put("warnPercent", Integer.toString(rule.warnPercent()));
        return row;
    }

    /** The rows that were sent, without those that were left blank. */
    List<Map<String, String>> rows(Map<String, String[]> parameters) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; parameters.containsKey("rules[" + i + "].amount"); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : fields()) {
                row.put(field, first(parameters, "rules[" + i + "]." + field));
            }
            if (!isBlank(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>();
        Arrays.stream(Dimension.values()).map(Dimension::field).forEach(fields::add);
        fields.addAll(OTHERS);
        return fields;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static boolean isBlank(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(field -> !field.getKey().equals("unit"))
                .allMatch(field -> field.getValue().isEmpty());
    }

    Map<String, Object> body(String validFrom, List<Map<String, String>> rows) {
        return Map.of(
                "validFrom", validFrom, "rules", rows.stream().map(this::body).toList());
    }

    private Map<String, Object> body(Map<String, String> row) {
        Map<String, Object> body = new HashMap<>(row);
        for (Dimension dimension : Dimension.values()) {
            body.put(dimension.field(), condition(row.getOrDefault(dimension.field(), "")));
        }
        return body;
    }

    private Object condition(String text) {
        String[] start = SPACE.split(text, 2);
        return start.length == 2 && words.isExcept(start[0]) ? Map.of("not", list(start[1])) : list(text);
    }

    private static List<String> list(String text) {
        return GAP.splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
