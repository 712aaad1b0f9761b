package cn.banwen.cover;

import cn.banwen.identity.People;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostChange;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.PostVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells changes with what stands before and after, and the history of a post as what each version changed. */
@Component
class PostChangeViews {

    private final PostRegister register;
    private final PostWords words;
    private final People people;

    PostChangeViews(PostRegister register, PostWords words, People people) {
        this.register = register;
        this.words = words;
        this.people = people;
    }

    /**
     * What held of a post in a period, or that it was abolished for a while.
     *
     * @param to the end, not included; null while nothing is to take its place
     * @param change that brought it, null for how the office was set up
     * @param differences from what held before; of the first, all of it
     */
    record VersionView(
            Instant from,
            @Nullable Instant to,
            boolean first,
            boolean abolished,
            @Nullable PostChangeView change,
            List<PostWords.Difference> differences) {}

    /** Changes that wait for approval, the oldest first. */
    List<PostChangeView> awaited(String reader, Locale locale) {
        return register.awaited().stream()
                .map(change -> view(change, reader, locale))
                .toList();
    }

    @Nullable
    PostChangeView awaitedOf(String code, String reader, Locale locale) {
        return register.awaitedOf(code)
                .map(change -> view(change, reader, locale))
                .orElse(null);
    }

    private PostChangeView view(PostChange change, String reader, Locale locale) {
        Post before = register.before(change).orElse(null);
        Instant later = register.history(change.post().code()).stream()
                .map(PostVersion::from)
                .filter(from -> from.isAfter(change.effectiveFrom()) && from.isAfter(change.enteredAt()))
                .findFirst()
                .orElse(null);
        return view(change, before, later, reader, locale);
    }

    private PostChangeView view(
            PostChange change, @Nullable Post before, @Nullable Instant later, String reader, Locale locale) {
        String decidedBy = change.decidedBy();
        return new PostChangeView(
                change.id(),
                change.post().code(),
                before == null ? change.post().name() : before.name(),
                before == null,
                kind(change, before),
                change.effectiveFrom(),
                change.reason(),
                change.state(),
                people.nameOf(change.enteredBy()),
                change.enteredAt(),
                change.enteredBy().equals(reader),
                decidedBy == null ? null : people.nameOf(decidedBy),
                change.decidedAt(),
                later,
                change.abolishes() ? List.of() : words.between(before, change.post(), locale));
    }

    private String kind(PostChange change, @Nullable Post before) {
        if (change.abolishes()) {
            return "abolish";
        }
        boolean ever = before != null || !register.history(change.post().code()).isEmpty();
        return before != null ? "change" : ever ? "restore" : "new";
    }

    /** All that was ever known of a post, the newest first. */
    List<VersionView> history(String code, String reader, Locale locale) {
        Map<Long, PostChange> changes =
                register.changesOf(code).stream().collect(Collectors.toMap(PostChange::id, Function.identity()));
        List<VersionView> history = new ArrayList<>();
        Post before = null;
        Instant end = null;
        Long closedBy = null;
        for (PostVersion version : register.history(code)) {
            if (closedBy != null && end != null && end.isBefore(version.from())) {
                history.add(abolished(end, version.from(), changes.get(closedBy), reader, locale));
            }
            Long id = version.change();
            PostChange change = id == null ? null : changes.get(id);
            history.add(new VersionView(
                    version.from(),
                    version.to(),
                    before == null,
                    false,
                    change == null ? null : view(change, before, null, reader, locale),
                    words.between(before, version.post(), locale)));
            before = version.post();
            end = version.to();
            closedBy = version.closedBy();
        }
        if (closedBy != null && end != null) {
            history.add(abolished(end, null, changes.get(closedBy), reader, locale));
        }
        Collections.reverse(history);
        return history;
    }

    private VersionView abolished(
            Instant from, @Nullable Instant to, @Nullable PostChange change, String reader, Locale locale) {
        return new VersionView(
                from,
                to,
                false,
                true,
                change == null ? null : view(change, change.post(), null, reader, locale),
                List.of());
    }

    /** Changes of a post that were refused or taken back, the newest first. */
    List<PostChangeView> dropped(String code, String reader, Locale locale) {
        return register.changesOf(code).stream()
                .filter(change ->
                        change.state().equals("refused") || change.state().equals("withdrawn"))
                .map(change -> view(change, null, null, reader, locale))
                .toList();
    }
}
