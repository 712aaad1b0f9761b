package cn.banwen.supervision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 催办: once that somebody was pressed.
 *
 * @param persons who was on duty at the post, as they were called then
 * @param by who pressed; of a question that a supervision asked by itself, its supervisor
 * @param automatic whether a supervision asked by itself
 * @param channel {@code product}, {@code phone}, {@code in-person} or {@code mail}
 * @param answer null while none was given
 */
record Urge(
        long id,
        UUID documentId,
        PostRef post,
        String step,
        List<String> persons,
        OffsetDateTime at,
        PersonRef by,
        boolean automatic,
        String channel,
        String text,
        @Nullable String answer,
        @Nullable PersonRef answeredBy,
        @Nullable OffsetDateTime answeredAt) {}
