package cn.banwen.circulation.web;

import cn.banwen.audit.Act;
import cn.banwen.audit.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns recorded acts into what the page tells of them. */
@Component
class ActViews {

    private final FieldWords words;
    private final JsonMapper json;

    ActViews(FieldWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    List<ActView> of(List<Act> acts, Locale locale) {
        return acts.stream().map(act -> of(act, locale)).toList();
    }

    private ActView of(Act act, Locale locale) {
        Map<String, @Nullable Object> data =
                json.readValue(act.data(), new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
        Object reasons = data.remove("reasons");
        Object result = data.remove("result");
        Object changes = data.remove("changes");
        Object liability = data.remove("liability");
        Object forPost = data.get("forPost");
        Actor actor = act.actor();
        return new ActView(
                act.at(),
                act.step(),
                act.outcome(),
                actor.name(),
                actor.postCode(),
                actor.postName(),
                actor.capacity(),
                actor.actingForName(),
                act.opinion(),
                reasons(reasons, act.opinion()),
                text(result),
                text(liability),
                text(forPost),
                details(data, locale),
                changes(changes, locale));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** An opinion that served as the reason is told once. */
    private static List<String> reasons(@Nullable Object reasons, @Nullable String opinion) {
        return reasons instanceof List<?> list
                ? list.stream()
                        .map(String::valueOf)
                        .filter(reason -> !reason.equals(opinion))
                        .toList()
                : List.of();
    }

    private List<ActView.Detail> details(Map<String, @Nullable Object> data, Locale locale) {
        List<ActView.Detail> details = new ArrayList<>();
        data.forEach((name, value) -> {
            String text = words.value(name, value, locale);
            if (!text.isEmpty()) {
                details.add(new ActView.Detail(words.label(name, locale), text));
            }
        });
        return details;
    }

    private List<ActView.Change> changes(@Nullable Object changes, Locale locale) {
        List<ActView.Change> told = new ArrayList<>();
        if (changes instanceof Map<?, ?> byField) {
            byField.forEach((field, change) -> {
                String name = String.valueOf(field);
                if (change instanceof Map<?, ?> pair) {
                    told.add(new ActView.Change(
                            words.label(name, locale),
                            words.value(name, pair.get("old"), locale),
                            words.value(name, pair.get("new"), locale)));
                }
            });
        }
        return told;
    }
}
