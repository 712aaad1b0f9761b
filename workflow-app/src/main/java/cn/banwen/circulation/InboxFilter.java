package cn.banwen.circulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox to show. Several values of one kind widen, several kinds narrow; an empty set narrows nothing.
 *
 * @param posts codes; those the reader may not act for find nothing
 * @param query part of title, sender or number
 */
public record InboxFilter(
        Set<Step> steps,
        Set<Urgency> urgencies,
        Set<Kind> kinds,
        Set<SenderLevel> levels,
        Set<String> posts,
        @Nullable String query) {

    public static final InboxFilter NONE = new InboxFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    public InboxFilter {
        steps = Set.copyOf(steps);
        urgencies = Set.copyOf(urgencies);
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        posts = Set.copyOf(posts);
        String cleaned = query == null ? null : Fields.clean(query).strip();
        query = cleaned == null || cleaned.isEmpty() ? null : cleaned;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether the document must be read to tell: the inbox rows don't hold its kind, its sender and its title. */
    boolean asksTheDocument() {
        return !kinds.isEmpty() || !levels.isEmpty() || query != null;
    }
}
