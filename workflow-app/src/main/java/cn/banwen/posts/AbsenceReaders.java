package cn.banwen.posts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read what an absence says to some only: the person, whoever entered it, a main leader, the supervisor, and whoever
 * stands in.
 */
@Component
class AbsenceReaders {

    /** B of the posts while the absence counts, and whoever was named for one of them. */
    private static final String STANDING_IN =
            """
            select x.id from absence x
              join post_version v on v.holder_a = x.username and v.valid_from < x.ends_at and v.valid_to > x.starts_at
                and v.not_deputisable is null
            where x.id = any (?) and x.scope <> 'none' and (v.holder_b = ? or exists (select from designation n
              join absence w on w.id = n.absence_id and w.starts_at < x.ends_at and w.ends_at > x.starts_at
              where n.post_code = v.post_code and n.username = ?))
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final CoverRights rights;

    AbsenceReaders(JdbcClient jdbc, Posts posts, CoverRights rights) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.rights = rights;
    }

    /** The absences, in their order, without the words that are not for this person. */
    List<Absence> asSeenBy(String username, List<Absence> absences) {
        List<Absence> others = absences.stream()
                .filter(absence -> absence.notes() != null || absence.refusal() != null)
                .filter(absence -> !isOf(username, absence))
                .toList();
        if (others.isEmpty()) {
            return absences;
        }
        Set<Long> hidden = hidden(username, others);
        return absences.stream()
                .map(absence -> hidden.contains(absence.id()) ? absence.withoutWords() : absence)
                .toList();
    }

    private static boolean isOf(String username, Absence absence) {
        return absence.person().username().equals(username)
                || absence.enteredBy().username().equals(username);
    }

    private Set<Long> hidden(String username, List<Absence> others) {
        Grants by = posts.grantsOf(username);
        if (by.actsAsMainLeader()) {
            return Set.of();
        }
        List<PostAt> register = posts.allNow();
        Set<Long> hidden = new HashSet<>();
        others.stream()
                .filter(absence -> !rights.supervises(by, CoverRights.held(absence, register)))
                .forEach(absence -> hidden.add(absence.id()));
        hidden.removeAll(standingIn(username, hidden));
        return hidden;
    }

    private Set<Long> standingIn(String username, Set<Long> absences) {
        return jdbc.sql(STANDING_IN)
                .params(absences.toArray(Long[]::new), username, username)
                .query(Long.class)
                .set();
    }
}
