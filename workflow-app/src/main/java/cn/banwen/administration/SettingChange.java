package cn.banwen.administration;

import java.time.Instant;

/**
 * One value that was changed.
 *
 * @param setting which setting, such as {@code numbering}
 * @param field which value of it
 * @param name of the person, as it is now
 */
public record SettingChange(
        long id,
        String setting,
        String field,
        String oldValue,
        String newValue,
        Instant changedAt,
        String changedBy,
        String name) {}
