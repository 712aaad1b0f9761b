package cn.banwen.posts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an office sets about standing in. */
@Component
public class CoverSettings {

    private final JdbcClient jdbc;

    CoverSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The same, locked until the transaction ends: of two who save, one comes after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cover lock() {
        return jdbc.sql("select separate_duties, public_board from cover_setting for update")
                .query(Cover.class)
                .single();
    }

    /** Who may change them is the caller's to ask. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Cover cover) {
        jdbc.sql("update cover_setting set separate_duties = ?, public_board = ?")
                .params(cover.separateDuties(), cover.publicBoard())
                .update();
    }
}
