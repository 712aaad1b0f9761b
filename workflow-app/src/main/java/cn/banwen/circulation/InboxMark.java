package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a reader's inbox, opaque to whoever keeps it: what was committed then, and for which posts, and what of them, the
 * reader acted.
 *
 * @param snapshot of the database, in its own spelling
 * @param posts a digest of the posts and of how far the rights to them reach and the parts of them
 */
record InboxMark(String snapshot, String posts) {

    /** A snapshot lists the transactions under way: bounded, as a pool of connections is. */
    private static final Pattern SPELLING =
            Pattern.compile("(\\d{1,18}:\\d{1,18}:(?:\\d{1,18}(?:,\\d{1,18}){0,200})?)-([0-9a-f]{1,8})");

    static InboxMark of(String snapshot, Grants grants) {
        int reach = grants.byPost().stream()
                .map(grant -> Objects.hash(
                        grant.post().code(), grant.scope().code(), grant.scope().sortedMatters()))
                .sorted()
                .toList()
                .hashCode();
        return new InboxMark(snapshot, Integer.toHexString(reach));
    }

    static Optional<InboxMark> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = SPELLING.matcher(text);
        return matcher.matches() && isOrdered(matcher.group(1))
                ? Optional.of(new InboxMark(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** As the database requires: what was under way lies between the two bounds, in order. */
    private static boolean isOrdered(String snapshot) {
        String[] parts = snapshot.split(":", -1);
        long first = Long.parseLong(parts[0]);
        long next = Long.parseLong(parts[1]);
        long[] underWay = parts[2].isEmpty()
                ? new long[0]
                : Arrays.stream(parts[2].split(",", -1))
                        .mapToLong(Long::parseLong)
                        .toArray();
        boolean ascending = IntStream.range(1, underWay.length).allMatch(i -> underWay[i - 1] < underWay[i]);
        return first > 0
                && first <= next
                && ascending
                && Arrays.stream(underWay).allMatch(id -> first <= id && id < next);
    }

    @Override
    public String toString() {
        return snapshot + "-" + posts;
    }
}
