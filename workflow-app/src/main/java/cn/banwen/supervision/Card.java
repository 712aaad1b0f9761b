package cn.banwen.supervision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 黄牌 or 红牌: a record that somebody let a limit pass.
 *
 * @param kind {@code yellow} or {@code red}
 * @param reason {@code step-overdue}, {@code document-overdue} or {@code repeated}
 * @param person who was responsible
 * @param actingFor in whose place, or null
 * @param state {@code issued}, or the last word: {@code confirmed}, {@code contested}, {@code upheld}, {@code voided}
 * @param events what was said to it, the oldest first
 */
record Card(
        long id,
        String kind,
        String reason,
        UUID documentId,
        String title,
        @Nullable String step,
        PersonRef person,
        PostRef post,
        @Nullable PersonRef actingFor,
        OffsetDateTime dueAt,
        OffsetDateTime issuedAt,
        String state,
        List<Event> events) {

    /** What somebody said to it. */
    record Event(String action, PersonRef by, OffsetDateTime at, @Nullable String reason) {}
}
