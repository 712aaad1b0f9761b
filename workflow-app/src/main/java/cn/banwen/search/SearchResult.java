package cn.banwen.search;

import cn.banwen.circulation.DocumentList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many; at least that many when {@code more}
 * @param hint code of what to say about how the question was taken: {@code number}, {@code single-letter},
 *     {@code no-letters}; null for nothing
 */
public record SearchResult(long total, boolean more, @Nullable String hint, List<Item> items) {

    /**
     * A document that was found.
     *
     * @param title its title with what was looked for marked
     * @param excerpts at most three
     */
    public record Item(DocumentList.Row document, List<Piece> title, List<Excerpt> excerpts) {}
}
