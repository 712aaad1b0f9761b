package cn.banwen.circulation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a browser's form brings. */
final class Submitted {

    private Submitted() {}

    /** The form's fields: a text, or a list where the name came more than once. */
    static Map<String, Object> fields(HttpServletRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> fields.put(name, values.length == 1 ? values[0] : List.of(values)));
        return fields;
    }

    /** The files that were chosen: a browser sends a nameless empty part where none was. */
    static List<MultipartFile> files(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !part.isEmpty() || hasName(part))
                        .toList();
    }

    private static boolean hasName(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name != null && !name.isEmpty();
    }
}
