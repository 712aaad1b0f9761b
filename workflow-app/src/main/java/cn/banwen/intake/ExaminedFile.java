package cn.banwen.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that may be taken in, as far as its bytes decide.
 *
 * @param name safe to store and to send
 * @param mediaType found by reading the bytes
 * @param size in bytes
 * @param pages null where the format has none or they can't be counted
 * @param encrypted whether it can't be opened without a password
 * @param mark the classification it carries; the caller must not let it into the store
 */
public record ExaminedFile(
        String name,
        String mediaType,
        long size,
        @Nullable Integer pages,
        Readability readability,
        boolean encrypted,
        Optional<ClassificationMark> mark) {}
