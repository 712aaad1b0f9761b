package cn.banwen.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody states it, form and REST alike; every field as it was typed.
 *
 * @param username who is away; the person who enters it where absent
 * @param from now where absent
 * @param scope {@code all} where absent
 */
public record AbsenceRequest(
        @Nullable String username,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String whereabouts,
        @Nullable String scope,
        @Nullable List<String> matters,
        @Nullable String notes) {}
