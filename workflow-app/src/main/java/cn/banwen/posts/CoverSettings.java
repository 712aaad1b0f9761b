package cn.banwen.posts;

import cn.banwen.identity.People;
import cn.banwen.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an office sets about standing in. */
@Component
public class CoverSettings {

    private final JdbcClient jdbc;
    private final People people;

    CoverSettings(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * The settings.
     *
     * @param separateDuties who signed for a document doesn't first-review it, who proposed doesn't approve
     * @param publicBoard the whereabouts board is shown without sign-in
     */
    public record Cover(boolean separateDuties, boolean publicBoard) {}

    public Cover current() {
        return jdbc.sql("select separate_duties, public_board from cover_setting")
                .query(Cover.class)
                .single();
    }

    /**
     * Changes what is given and leaves the rest.
     *
     * @throws Refusal {@code admin-only}
     */
    @Transactional
    public Cover change(@Nullable Boolean separateDuties, @Nullable Boolean publicBoard, String username) {
        if (!people.require(username).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
        Cover known = current();
        jdbc.sql("update cover_setting set separate_duties = ?, public_board = ?")
                .params(
                        separateDuties == null ? known.separateDuties() : separateDuties,
                        publicBoard == null ? known.publicBoard() : publicBoard)
                .update();
        return current();
    }
}
