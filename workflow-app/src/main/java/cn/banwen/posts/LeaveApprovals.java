package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said to a leave that needs approval. Cover does not wait for it. */
@Component
public class LeaveApprovals {

    private static final int LONGEST_REASON = 500;

    private final AbsenceRows rows;
    private final Posts posts;
    private final CoverRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaveApprovals(AbsenceRows rows, Posts posts, CoverRights rights, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Approves a leave that needs it.
     *
     * @throws Refusal {@code absence-not-found}, {@code no-right-to-approve}, {@code nothing-to-approve}
     */
    @Transactional
    public Absence approve(long id, String username) {
        Instant now = OfficialTime.now(clock);
        Absence absence = awaiting(id, username, now);
        rows.decide(absence.id(), "given", null, username, now);
        return rows.find(id).orElseThrow();
    }

    /**
     * Refuses a leave that needs approval, which ends it. The person hears why.
     *
     * @throws Refusal as {@link #approve}; {@code required}, {@code too-long} for the reason
     */
    @Transactional
    public Absence refuse(long id, @Nullable String reason, String username) {
        Instant now = OfficialTime.now(clock);
        Absence absence = awaiting(id, username, now);
        String why = AbsenceStatement.clean(reason);
        if (why == null) {
            throw Refusal.ofForm(List.of(Problem.of("reason", "required", "reason")));
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refusal.ofForm(List.of(Problem.of("reason", "too-long", LONGEST_REASON)));
        }
        rows.decide(id, "refused", why, username, now);
        if (now.isBefore(absence.endsAt())) {
            rows.end(id, absence.endIfEnded(now), username, now);
        }
        Absence refused = rows.find(id).orElseThrow();
        events.publishEvent(new LeaveRefused(refused, why, username));
        return refused;
    }

    private Absence awaiting(long id, String username, Instant now) {
        Grants by = posts.grantsOf(username);
        Absence absence = rows.lock(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "absence-not-found"));
        if (!rights.mayApprove(by, absence, posts.concerning(absence.person().username(), now))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-approve");
        }
        if (!absence.approval().equals("awaited")) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nothing-to-approve");
        }
        return absence;
    }
}
