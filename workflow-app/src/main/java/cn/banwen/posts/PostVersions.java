package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of the register: what held from when to when. */
@Component
class PostVersions {

    private final JdbcClient jdbc;

    PostVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes this hold from the instant to the next version there is; what held before ends there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Post post, Instant from, @Nullable Long change) {
        jdbc.sql("insert into post (code) values (?) on conflict do nothing")
                .param(post.code())
                .update();
        lock(List.of(post.code()));
        OffsetDateTime at = OfficialTime.at(from);
        Optional<Post> held = jdbc.sql("select " + PostRows.POST
                        + " from post_version v where v.post_code = ? and v.valid_from <= ? and v.valid_to > ?")
                .params(post.code(), at, at)
                .query(PostRows::post)
                .optional();
        if (held.filter(post::equals).isPresent()) {
            return;
        }
        refuseSameMoment(post.code(), at);
        jdbc.sql("update post_version set valid_to = ? where post_code = ? and valid_from < ? and valid_to > ?")
                .params(at, post.code(), at, at)
                .update();
        insert(post, at, change);
    }

    private void refuseSameMoment(String code, OffsetDateTime at) {
        boolean taken = jdbc.sql("select exists (select from post_version where post_code = ? and valid_from = ?)")
                .params(code, at)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal(Refusal.Kind.CONFLICT, "change-at-same-moment", Moments.text(at.toInstant()));
        }
    }

    private void insert(Post post, OffsetDateTime at, @Nullable Long change) {
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, valid_to, name, office, holder_a, holder_b,
                          party_government_office, main_leader, position, duties, supervisor, key_post, not_deputisable, change_id)
                        values (?, ?, coalesce((select min(valid_from) from post_version where post_code = ? and valid_from > ?),
                          'infinity'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        post.code(),
                        at,
                        post.code(),
                        at,
                        post.name(),
                        post.office(),
                        post.holderA(),
                        post.holderB(),
                        post.partyGovernmentOffice(),
                        post.mainLeader(),
                        post.position(),
                        post.duties(),
                        post.supervisor(),
                        post.keyPost(),
                        post.notDeputisable(),
                        change))
                .update();
    }

    /** Ends what holds at the instant with nothing in its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(String code, Instant at, long change) {
        OffsetDateTime end = OfficialTime.at(at);
        refuseSameMoment(code, end);
        jdbc.sql("update post_version set valid_to = ?, closed_by = ? where post_code = ? and valid_from < ?"
                        + " and valid_to > ?")
                .params(end, change, code, end, end)
                .update();
    }

    /**
     * Holds the posts until the transaction ends: whatever decides who acts for them is entered one after the other. What only
     * refers to a post, such as a notice, goes on meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(List<String> codes) {
        jdbc.sql("select code from post where code = any (?) order by code for no key update")
                .param(codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Keeps the posts from being abolished until the transaction ends; any number of transactions may do so at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void share(Collection<String> codes) {
        // The register is short: codes as a caller sent them may hold characters that the database takes in no
        // parameter.
        String[] known = jdbc.sql("select code from post").query(String.class).list().stream()
                .filter(codes::contains)
                .toArray(String[]::new);
        jdbc.sql("select code from post where code = any (?) order by code for share")
                .param(known)
                .query(String.class)
                .list();
    }

    /**
     * Holds a post until the transaction ends, also one that there is not yet: each change of it is written upon what the one
     * before left.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockForChange(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('banwen.post'), hashtext(?))")
                .param(code)
                .query((row, n) -> n)
                .list();
        lock(List.of(code));
    }

    /** Refuses to change a post at a moment after which it is to change again: that version was written without this change. */
    void refuseWhereToCome(Post post, Instant from) {
        history(post.code()).stream()
                .map(PostVersion::from)
                .filter(begins -> begins.isAfter(from))
                .findFirst()
                .ifPresent(begins -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "change-to-come", post.name(), Moments.text(begins));
                });
    }

    /** Refuses what was written upon another version than the one of the instant; null for what names only its changes. */
    void refuseUnlessWrittenUpon(@Nullable Long version, String code, Instant at) {
        PostVersion held = lastBegun(code, at).orElse(null);
        if (version != null && held != null && held.id() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "post-changed", held.post().name(), Moments.text(held.from()))
                    .with("version", held.id());
        }
    }

    /** What holds of the post at an instant, or held last before it; empty where it was not yet there. */
    Optional<PostVersion> lastBegun(String code, Instant at) {
        return history(code).stream()
                .filter(version -> !version.from().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** All that was ever known of a post, oldest first. */
    List<PostVersion> history(String code) {
        return jdbc.sql("select v.id, " + PostRows.POST
                        + ", v.valid_from, nullif(v.valid_to, 'infinity') as until, v.change_id, v.closed_by"
                        + " from post_version v where v.post_code = ? order by v.valid_from")
                .param(code)
                .query((row, n) -> {
                    return new PostVersion(
                            row.getLong("id"),
                            PostRows.post(row, n),
                            OfficialTime.instant(row, "valid_from"),
                            OfficialTime.instantOrNull(row, "until"),
                            row.getObject("change_id", Long.class),
                            row.getObject("closed_by", Long.class));
                })
                .list();
    }
}
