package cn.banwen.circulation.web;

import cn.banwen.refusal.Refusal;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the part {@code metadata} as JSON whatever type its sender gave it: many clients give a field of a form none. */
@Component
class ArrivalMetadata {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    ArrivalMetadata(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> read(@Nullable Part part) throws IOException {
        if (part == null || part.getSize() == 0) {
            return Map.of();
        }
        try (InputStream in = part.getInputStream()) {
            Map<String, Object> fields = json.readValue(in, FIELDS);
            return fields == null ? Map.of() : fields;
        } catch (JacksonException unreadable) {
            throw new Refusal(Refusal.Kind.MALFORMED, "unreadable-request");
        }
    }
}
