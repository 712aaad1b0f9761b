package cn.banwen.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a document around what was looked for.
 *
 * @param kind {@code record}, {@code opinion} or {@code page}
 * @param fileId whose page it is; null for other kinds
 * @param fileName of that file; null for other kinds
 * @param page from 1; null for other kinds
 */
public record Excerpt(
        String kind, @Nullable UUID fileId, @Nullable String fileName, @Nullable Integer page, List<Piece> pieces) {

    /** The first words in it that were looked for; empty where there are none. */
    public String firstFound() {
        return pieces.stream().filter(Piece::found).map(Piece::text).findFirst().orElse("");
    }
}
