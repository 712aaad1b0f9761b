package cn.banwen.circulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox to show. Several values of one kind widen, several kinds narrow; an empty set narrows nothing.
 *
 * @param lamps how the task's own clock stands
 * @param posts codes; those the reader may not act for find nothing
 * @param query part of title, sender or number
 */
public record InboxFilter(
        Set<Step> steps,
        Set<Urgency> urgencies,
        Set<Kind> kinds,
        Set<SenderLevel> levels,
        Set<Lamp> lamps,
        Set<String> posts,
        @Nullable String query) {

    public static final InboxFilter NONE =
            new InboxFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    public InboxFilter {
        steps = Set.copyOf(steps);
        urgencies = Set.copyOf(urgencies);
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        lamps = Set.copyOf(lamps);
        posts = Set.copyOf(posts);
        String cleaned = query == null ? null : Fields.clean(query).strip();
        query = cleaned == null || cleaned.isEmpty() ? null : cleaned;
    }

    public InboxFilter withSteps(Set<Step> chosen) {
        return new InboxFilter(chosen, urgencies, kinds, levels, lamps, posts, query);
    }

    public InboxFilter withUrgencies(Set<Urgency> chosen) {
        return new InboxFilter(steps, chosen, kinds, levels, lamps, posts, query);
    }

    public InboxFilter withKinds(Set<Kind> chosen) {
        return new InboxFilter(steps, urgencies, chosen, levels, lamps, posts, query);
    }

    public InboxFilter withLevels(Set<SenderLevel> chosen) {
        return new InboxFilter(steps, urgencies, kinds, chosen, lamps, posts, query);
    }

    public InboxFilter withLamps(Set<Lamp> chosen) {
        return new InboxFilter(steps, urgencies, kinds, levels, chosen, posts, query);
    }

    public InboxFilter withPosts(Set<String> chosen) {
        return new InboxFilter(steps, urgencies, kinds, levels, lamps, chosen, query);
    }

    public InboxFilter withQuery(@Nullable String typed) {
        return new InboxFilter(steps, urgencies, kinds, levels, lamps, posts, typed);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether each row must be looked at to tell: no index of the inbox is headed by what only the document knows, or by
     * how the task's clock stands.
     */
    boolean asksEachRow() {
        return !kinds.isEmpty() || !levels.isEmpty() || !lamps.isEmpty() || query != null;
    }
}
