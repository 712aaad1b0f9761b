package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submitted form that came too late, as far as it can be given back: its texts and choices. Only forms that say so
 * themselves can, by the hidden fields of {@code drafts/draft :: hidden}.
 *
 * @param key under which it is kept
 * @param page where the form stands
 * @param typedBy who was signed in when the page was made
 */
record TypedForm(String key, String page, String typedBy, Map<String, List<String>> fields) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Empty where the request holds no such form, or one longer than a form may be. */
    static Optional<TypedForm> of(HttpServletRequest request) {
        String key = request.getParameter("_draft");
        String page = request.getParameter("_page");
        String typedBy = request.getParameter("_typedBy");
        if (key == null || typedBy == null || page == null || !LocalPath.isOne(page)) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return length(fields) > KeptForms.LONGEST
                ? Optional.empty()
                : Optional.of(new TypedForm(key, page, typedBy, fields));
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
