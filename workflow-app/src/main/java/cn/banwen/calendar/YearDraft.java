package cn.banwen.calendar;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a year as the page sends it: a file where one was chosen, else the lines that were typed. */
@Component
class YearDraft {

    /** A year's file has some 5 KB. */
    private static final int LARGEST = 200_000;

    private final JsonMapper json;

    YearDraft(JsonMapper json) {
        this.json = json;
    }

    /**
     * The arrangement that was sent.
     *
     * @param source number of the notice; a file may bring it
     * @throws Refusal a form's, with all that is wrong with it
     */
    HolidayYear read(int year, String lines, String source, String published, @Nullable MultipartFile file) {
        Map<String, Object> body = file == null || file.isEmpty()
                ? new HashMap<>(Map.of("days", HolidayLines.days(lines)))
                : content(file);
        body.putIfAbsent("source", source);
        body.putIfAbsent("published", published);
        HolidayYear read = HolidayFile.read(year, body);
        return Optional.of(read)
                .filter(found -> found.source() != null)
                .orElseThrow(() -> Refusal.ofForm(List.of(Problem.of("source", "required", "source"))));
    }

    private Map<String, Object> content(MultipartFile file) {
        try {
            if (file.getSize() <= LARGEST) {
                return json.readValue(file.getBytes(), new TypeReference<HashMap<String, Object>>() {});
            }
        } catch (JacksonException | IOException unreadable) {
            throw unreadable(unreadable);
        }
        throw unreadable(null);
    }

    private static Refusal unreadable(@Nullable Exception cause) {
        Refusal refusal = Refusal.ofForm(List.of(Problem.of("file", "calendar-file-unreadable")));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
