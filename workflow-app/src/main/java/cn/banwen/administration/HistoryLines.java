package cn.banwen.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of settings in the reader's words. */
@Component
public class HistoryLines {

    private final Map<String, SettingWords> words;

    HistoryLines(List<SettingWords> words) {
        this.words = words.stream().collect(Collectors.toMap(SettingWords::setting, Function.identity()));
    }

    /** A change as a page shows it. */
    public record Line(Instant at, String name, String field, String oldValue, String newValue) {}

    public List<Line> of(List<SettingChange> changes, Locale locale) {
        return changes.stream().map(change -> line(change, locale)).toList();
    }

    private Line line(SettingChange change, Locale locale) {
        SettingWords known = words.get(change.setting());
        return new Line(
                change.changedAt(),
                change.name(),
                known == null ? change.setting() + " " + change.field() : known.field(change.field(), locale),
                value(known, change.field(), change.oldValue(), locale),
                value(known, change.field(), change.newValue(), locale));
    }

    private static String value(@Nullable SettingWords known, String field, String value, Locale locale) {
        return known == null ? value : known.value(field, value, locale);
    }
}
