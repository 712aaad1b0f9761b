package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts as they are now, and the one place that says who may act for which post. */
@Component
public class Posts {

    private static final String MOMENT = " from (select ?::timestamptz as at) moment ";

    private static final String SELECT =
            "select " + PostRows.POST + MOMENT + " join post_version v on " + PostRows.IN_FORCE;

    private static final String AT =
            "select " + PostRows.COLUMNS + MOMENT + " join post_version v on " + PostRows.IN_FORCE + PostRows.FROM;

    /** The posts that somebody holds, stands by for, or was named for; {@code who} is the person. */
    private static final String CONCERNING =
            """
            (select * from post_version v where v.holder_a = who.username and """
                    + PostRows.IN_FORCE
                    + """
             union all select * from post_version v where v.holder_b = who.username and """
                    + PostRows.IN_FORCE
                    + """
             union all select v.* from designation named
               join absence w on w.id = named.absence_id and w.starts_at <= moment.at and w.ends_at > moment.at
               join post_version v on v.post_code = named.post_code and """
                    + PostRows.IN_FORCE
                    + """
               where named.username = who.username) v
            """;

    static final String GRANTS =
            "select who.username as my_username, who.name as my_name, who.admin as my_admin, who.inspector as my_inspector, mine.*"
                    + MOMENT
                    + " join person who on who.username = ? and who.active left join lateral (select "
                    + PostRows.COLUMNS + GrantRows.BELOW + " from " + CONCERNING + PostRows.FROM
                    + ") mine on true order by mine.position, mine.post_code";

    private final JdbcClient jdbc;
    private final PostVersions versions;
    private final Clock clock;

    Posts(JdbcClient jdbc, PostVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
    }

    /** Every post in the register's order. */
    public List<Post> all() {
        return jdbc.sql(SELECT + " order by v.position, v.post_code")
                .param(now())
                .query(PostRows::post)
                .list();
    }

    /** The posts to which something may be given: those in force, save for what is to be abolished. */
    public List<Post> offered() {
        return jdbc.sql(SELECT + " where v.closed_by is null order by v.position, v.post_code")
                .param(now())
                .query(PostRows::post)
                .list();
    }

    public Optional<Post> find(String code) {
        return jdbc.sql(SELECT + " where v.post_code = ?")
                .params(now(), code)
                .query(PostRows::post)
                .optional();
    }

    /** Every post with who may act for it now, in the register's order. */
    public List<PostAt> allNow() {
        return allAt(OfficialTime.now(clock));
    }

    /** Every post with who may act for it at an instant, as the register and the absences stand now. */
    public List<PostAt> allAt(Instant at) {
        return jdbc.sql(AT + " order by v.position, v.post_code")
                .param(OfficialTime.at(at))
                .query(PostRows::postAt)
                .list();
    }

    /** A post with who may act for it now. */
    public Optional<PostAt> findNow(String code) {
        return findAt(code, OfficialTime.now(clock));
    }

    /** A post with who may act for it at an instant, as the register and the absences stand now. */
    public Optional<PostAt> findAt(String code, Instant at) {
        return jdbc.sql(AT + " where v.post_code = ?")
                .params(OfficialTime.at(at), code)
                .query(PostRows::postAt)
                .optional();
    }

    /** Those of the codes to whose post nothing may be given, in their order. */
    public Set<String> unknownAmong(Collection<String> codes) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        if (!unknown.isEmpty()) {
            // compared here, since what a caller sends may hold characters that the database takes in no parameter
            offered().forEach(post -> unknown.remove(post.code()));
        }
        return unknown;
    }

    /**
     * As {@link #unknownAmong}, for whoever is about to give the others something: until the transaction ends none of them is
     * abolished. An abolition that is under way is waited for, and its post is unknown then. Only within a transaction.
     */
    public Set<String> hold(Collection<String> codes) {
        if (!codes.isEmpty()) {
            versions.share(codes);
        }
        return unknownAmong(codes);
    }

    /**
     * What the person may do now. Asked anew at each call, by one statement: inside an act's transaction it is the check
     * that counts.
     *
     * @throws Refusal {@code account-inactive}
     */
    public Grants grantsOf(String username) {
        return grantsAt(username, OfficialTime.now(clock));
    }

    /** What the person may do at an instant, as the register and the absences stand now. */
    Grants grantsAt(String username, Instant at) {
        List<GrantRows.Mine> rows = jdbc.sql(GRANTS)
                .params(OfficialTime.at(at), username)
                .query(GrantRows::mine)
                .list();
        if (rows.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "account-inactive");
        }
        return GrantRows.grants(rows);
    }

    /** The posts that concern the person at an instant: held, stood by for, or named for. */
    List<PostAt> concerning(String username, Instant at) {
        return List.copyOf(GrantRows.concerning(jdbc.sql(GRANTS)
                .params(OfficialTime.at(at), username)
                .query(GrantRows::mine)
                .list()));
    }

    /**
     * Holds a deputy's right as it is until the transaction ends: an early return waits for it, or came first.
     *
     * @return false where the absence or the order is over by now
     */
    public boolean hold(Grant grant) {
        Authority authority = grant.authority();
        if (authority == null) {
            return true;
        }
        String table = authority.kind() == Authority.Kind.ABSENCE ? "absence" : "step_in";
        OffsetDateTime end = jdbc.sql("select ends_at from " + table + " where id = ? for share")
                .param(authority.id())
                .query(OffsetDateTime.class)
                .single();
        // Asked after the lock, for which a return that was under way may have made it wait.
        return end.isAfter(now());
    }

    /** Adds a post or changes what is known of it from now on: how an office is set up. Changes in use go by approval. */
    @Transactional
    public void put(Post post) {
        versions.put(post, OfficialTime.now(clock), null);
    }

    private OffsetDateTime now() {
        return OfficialTime.at(OfficialTime.now(clock));
    }
}
