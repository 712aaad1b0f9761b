package cn.banwen.sources;

import cn.banwen.administration.Administrators;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the sources are doing, for administrators; what could not be taken in, for them and for whoever receives. */
@Component
class SourcesOverview {

    private static final int SHOWN = 50;

    private final ConfiguredSources sources;
    private final SourceRows rows;
    private final ItemRows items;
    private final ReasonTexts reasons;
    private final Administrators administrators;
    private final Posts posts;
    private final People people;
    private final Clock clock;

    SourcesOverview(
            ConfiguredSources sources,
            SourceRows rows,
            ItemRows items,
            ReasonTexts reasons,
            Administrators administrators,
            Posts posts,
            People people,
            Clock clock) {
        this.sources = sources;
        this.rows = rows;
        this.items = items;
        this.reasons = reasons;
        this.administrators = administrators;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A source and how it is doing.
     *
     * @param state {@code new} before the first look, {@code ok}, {@code failing}
     * @param error of the failure that it has now
     * @param taken items that became documents, what was kept outside counted too
     * @param failed items that could not be taken in
     */
    record SourceView(
            String code,
            String name,
            String kind,
            String state,
            @Nullable Instant lastLookAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastErrorAt,
            @Nullable String error,
            int failures,
            long taken,
            long failed,
            @Nullable Instant nextTryAt) {}

    /**
     * An item that was not taken in.
     *
     * @param documentId the entry that keeps the arrival of a marked one
     * @param settledBy name of who dealt with it; null while nobody has
     */
    record Refused(
            long id,
            String source,
            String name,
            String state,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable UUID documentId,
            @Nullable String settledBy) {}

    /** @throws Refusal {@code admin-only} */
    List<SourceView> all(String username, Locale locale) {
        administrators.require(username);
        return sources.all().stream().map(source -> view(source, locale)).toList();
    }

    private SourceView view(Source source, Locale locale) {
        SourceState state =
                rows.find(source.code()).orElse(new SourceState(null, null, null, null, List.of(), 0, null, 0, 0));
        String error = state.error();
        return new SourceView(
                source.code(),
                source.name(),
                source.kind().code(),
                state.code(),
                state.lastLookAt(),
                state.lastSuccessAt(),
                state.lastErrorAt(),
                error == null ? null : reasons.failure(error, state.errorArgs(), locale),
                state.failures(),
                state.taken(),
                state.failed(),
                state.nextLookAt());
    }

    /**
     * Has a source looked at within seconds.
     *
     * @throws Refusal {@code admin-only}, {@code source-not-found}
     */
    void lookNow(@Nullable String code, String username) {
        administrators.require(username);
        Source source = sources.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "source-not-found"));
        rows.lookNow(source.code(), OfficialTime.now(clock));
    }

    /**
     * The latest items that were not taken in; those that nobody has dealt with come first.
     *
     * @throws Refusal {@code no-right-to-receive}
     */
    List<Refused> refused(String username, Locale locale) {
        requireReceiver(username);
        return items.refused(SHOWN).stream()
                .map(item -> new Refused(
                        item.id(),
                        nameOf(item.source()),
                        item.name(),
                        item.state().code(),
                        reasons.of(item, locale),
                        item.decidedAt(),
                        item.documentId(),
                        settler(item)))
                .toList();
    }

    private @Nullable String settler(Item item) {
        return item.settledBy() == null ? null : people.nameOf(item.settledBy());
    }

    /**
     * Notes that the person has dealt with an item that was not taken in; with one that somebody dealt with before, or
     * that is none, nothing happens.
     *
     * @throws Refusal {@code no-right-to-receive}
     */
    void settle(long id, String username) {
        requireReceiver(username);
        items.settle(id, username, OfficialTime.now(clock));
    }

    /** How many items nobody has dealt with; none to whoever doesn't receive. */
    int unsettled(String username) {
        return concerns(username) ? items.unsettled() : 0;
    }

    private void requireReceiver(String username) {
        if (!mayReceive(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-receive");
        }
    }

    /** Whether to tell the person of what was not taken in. */
    boolean concerns(String username) {
        return !sources.all().isEmpty() && mayReceive(username);
    }

    private boolean mayReceive(String username) {
        return posts.grantsOf(username).ofPartyGovernmentOffice().isPresent();
    }

    private String nameOf(String code) {
        return sources.all().stream()
                .filter(source -> source.code().equals(code))
                .map(Source::name)
                .findFirst()
                .orElse(Objects.requireNonNull(code));
    }
}
