package cn.banwen.search;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Searches that people keep under names. Each sees only their own; what they find is asked anew each time. */
@Component
class SavedSearches {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A search that somebody keeps.
     *
     * @param parameters as in the address of the search, encoded
     */
    record Saved(UUID id, String name, String parameters, Instant savedAt) {

        /** Of the page that asks it. */
        public String address() {
            return "/search?" + parameters;
        }
    }

    /** By name. */
    List<Saved> of(String username) {
        return jdbc.sql("select id, name, parameters, saved_at from saved_search where username = ? order by name, id")
                .param(username)
                .query(SavedSearches::saved)
                .list();
    }

    /**
     * Keeps a search; one of the same name is replaced.
     *
     * @throws Refusal {@code saved-search-needs-name}, {@code too-long}, {@code search-nothing}, {@code too-many-saved}
     */
    @Transactional
    public Saved save(@Nullable String name, SearchQuestion question, String username) {
        String clean =
                name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        if (clean.isEmpty()) {
            throw Refusal.ofForm(List.of(Problem.of("name", "saved-search-needs-name")));
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            throw Refusal.ofForm(List.of(Problem.of("name", "too-long", LONGEST_NAME)));
        }
        if (question.isBlank()) {
            throw Refusal.ofForm(List.of(Problem.of("q", "search-nothing")));
        }
        jdbc.sql("select username from person where username = ? for no key update")
                .param(username)
                .query(String.class)
                .single();
        List<Saved> there = of(username);
        if (there.size() >= MOST && there.stream().noneMatch(one -> one.name().equals(clean))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "too-many-saved", MOST);
        }
        return jdbc.sql(
                        """
                        insert into saved_search (id, username, name, parameters, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (username, name) do update set parameters = excluded.parameters, saved_at = excluded.saved_at
                        returning id, name, parameters, saved_at
                        """)
                .params(
                        UUID.randomUUID(),
                        username,
                        clean,
                        parameters(question),
                        OfficialTime.at(OfficialTime.now(clock)))
                .query(SavedSearches::saved)
                .single();
    }

    /** @throws Refusal {@code saved-search-not-found}, also for another's */
    void delete(UUID id, String username) {
        int gone = jdbc.sql("delete from saved_search where id = ? and username = ?")
                .params(id, username)
                .update();
        if (gone == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "saved-search-not-found");
        }
    }

    /** As in an address. */
    static String parameters(SearchQuestion question) {
        UriComponentsBuilder url = UriComponentsBuilder.newInstance();
        question.parameters().keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        String query = url.encode().buildAndExpand(question.parameters()).getQuery();
        return query == null ? "" : query;
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("parameters"),
                OfficialTime.instant(row, "saved_at"));
    }
}
