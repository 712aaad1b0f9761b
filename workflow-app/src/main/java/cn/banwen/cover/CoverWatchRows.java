package cn.banwen.cover;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were told about standing in. */
@Component
class CoverWatchRows {

    private final JdbcClient jdbc;

    CoverWatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody may be told about. */
    enum Kind {
        SOON,
        ACTS,
        UNCOVERED,
        LEAVING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody was told about and is not over.
     *
     * @param subject tells it from all others that are not over
     * @param username who acts, or is to act; null where nobody does
     * @param holder in whose place
     * @param authority such as {@code absence-12}
     */
    record Watched(
            Kind kind,
            String subject,
            String post,
            @Nullable String username,
            String holder,
            @Nullable String authority) {}

    /** Notes that it began; false where that is known, so that one caller tells it and no other. */
    boolean begin(Watched watched, Instant at) {
        return jdbc.sql(
                                """
                                insert into cover_watch (kind, subject, post_code, username, holder, authority, begun_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (subject) where ended_at is null do nothing
                                """)
                        .params(SqlParams.of(
                                watched.kind().code(),
                                watched.subject(),
                                watched.post(),
                                watched.username(),
                                watched.holder(),
                                watched.authority(),
                                OfficialTime.at(at)))
                        .update()
                > 0;
    }

    /** Notes that it is over; false where that is known. */
    boolean end(String subject, Instant at) {
        return jdbc.sql("update cover_watch set ended_at = ? where subject = ? and ended_at is null")
                        .params(OfficialTime.at(at), subject)
                        .update()
                > 0;
    }

    /** Notes that everything of this kind that was told before an instant is over. */
    void endTold(Kind kind, Instant before, Instant at) {
        jdbc.sql("update cover_watch set ended_at = ? where kind = ? and ended_at is null and begun_at < ?")
                .params(OfficialTime.at(at), kind.code(), OfficialTime.at(before))
                .update();
    }

    /** What is not over, by subject. */
    Map<String, Watched> open(Kind kind) {
        List<Watched> open = jdbc.sql(
                        """
                        select subject, post_code, username, holder, authority from cover_watch
                        where kind = ? and ended_at is null order by id
                        """)
                .param(kind.code())
                .query((row, n) -> new Watched(
                        kind,
                        row.getString("subject"),
                        row.getString("post_code"),
                        row.getString("username"),
                        row.getString("holder"),
                        row.getString("authority")))
                .list();
        Map<String, Watched> bySubject = new LinkedHashMap<>();
        open.forEach(watched -> bySubject.put(watched.subject(), watched));
        return bySubject;
    }
}
