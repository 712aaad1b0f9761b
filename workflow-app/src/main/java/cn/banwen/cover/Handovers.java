package cn.banwen.cover;

import cn.banwen.circulation.PostWork;
import cn.banwen.circulation.PostWork.DoneItem;
import cn.banwen.circulation.PostWork.OpenItem;
import cn.banwen.cover.HandoverJson.Content;
import cn.banwen.cover.HandoverJson.PostShort;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.HandoverOccasions;
import cn.banwen.posts.HandoverOccasions.Occasion;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 工作交接: nothing is written when a post changes hands; the list is read from tasks and acts until whoever receives the post
 * confirms it, and from then on it is what was confirmed.
 */
@Component
class Handovers {

    private static final int LISTED = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HandoverOccasions occasions;
    private final PostWork work;
    private final Clock clock;

    Handovers(JdbcClient jdbc, JsonMapper json, HandoverOccasions occasions, PostWork work, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.occasions = occasions;
        this.work = work;
        this.clock = clock;
    }

    private record Confirmed(Content content, Instant at) {}

    /** The person's handovers, given and received, the newest first. */
    List<HandoverJson> of(String username) {
        return occasions.of(username).stream().map(this::json).toList();
    }

    /**
     * Confirms that the post was received as listed.
     *
     * @throws Refusal {@code handover-not-found}, {@code not-your-handover}, {@code handover-confirmed}
     */
    @Transactional
    HandoverJson confirm(String id, String username) {
        Occasion occasion = occasions.of(username).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "handover-not-found"));
        Person to = occasion.to();
        if (to == null || !to.username().equals(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-handover", to == null ? "—" : to.name());
        }
        Instant now = OfficialTime.now(clock);
        int written = jdbc.sql(
                        """
                        insert into handover (id, kind, post_code, from_user, to_user, at, content, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        occasion.kind(),
                        occasion.post().code(),
                        occasion.from().username(),
                        username,
                        OfficialTime.at(occasion.at()),
                        json.writeValueAsString(content(occasion)),
                        username,
                        OfficialTime.at(now))
                .update();
        if (written == 0) {
            String at = confirmed(id)
                    .map(one -> OfficialTime.at(one.at()).toString())
                    .orElse("");
            throw new Refusal(Refusal.Kind.CONFLICT, "handover-confirmed", at);
        }
        return json(occasion);
    }

    private HandoverJson json(Occasion occasion) {
        Optional<Confirmed> confirmed = confirmed(occasion.id());
        return new HandoverJson(
                occasion.id(),
                occasion.kind(),
                new PostShort(occasion.post().code(), occasion.post().name()),
                PersonJson.of(occasion.from()),
                PersonJson.ofNullable(occasion.to()),
                occasion.at(),
                occasion.notes(),
                confirmed.map(Confirmed::content).orElseGet(() -> content(occasion)),
                confirmed.map(Confirmed::at).orElse(null));
    }

    private Optional<Confirmed> confirmed(String id) {
        return jdbc.sql("select content, confirmed_at from handover where id = ?")
                .param(id)
                .query((row, n) -> new Confirmed(
                        json.readValue(row.getString("content"), Content.class),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Content content(Occasion occasion) {
        List<OpenItem> waiting = work.open(occasion.post().code(), occasion.at(), LISTED + 1);
        List<OpenItem> open = waiting.stream()
                .limit(LISTED)
                .filter(item -> occasion.scope().covers(item.urgent(), item.matter()))
                .toList();
        Person holder = occasion.to();
        List<DoneItem> done = occasion.kind().equals("back") && holder != null
                ? work.done(occasion.post().code(), holder.username(), occasion.since(), occasion.at(), LISTED)
                : List.of();
        int urgent = (int) open.stream().filter(OpenItem::urgent).count();
        return new Content(open, done, urgent, waiting.size() > LISTED || done.size() == LISTED);
    }
}
