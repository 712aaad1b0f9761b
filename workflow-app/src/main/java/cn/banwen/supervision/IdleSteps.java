package cn.banwen.supervision;

import cn.banwen.circulation.OpenDeadline;
import cn.banwen.circulation.OpenDeadlines;
import cn.banwen.identity.Person;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 主动顶岗: where the holder, who entered no absence, has not acted within a share of the step's time, the deputy and the
 * supervising post are told, and the deputy may step in.
 */
@Component
class IdleSteps {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final StepIns stepIns;
    private final OpenDeadlines clocks;
    private final ReminderTelling telling;
    private final Notices notices;
    private final Clock clock;

    IdleSteps(
            JdbcClient jdbc,
            Posts posts,
            StepIns stepIns,
            OpenDeadlines clocks,
            ReminderTelling telling,
            Notices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.stepIns = stepIns;
        this.clocks = clocks;
        this.telling = telling;
        this.notices = notices;
        this.clock = clock;
    }

    /** A step that its holder has left alone, as its deputy sees it. */
    record Idle(
            UUID taskId,
            UUID documentId,
            String title,
            String step,
            PostRef post,
            String holder,
            Instant since,
            Instant dueAt) {}

    /** Tells deputy and supervising post, where the holder should be there and a deputy is. */
    void notice(OpenDeadline open, Instant dueAt, Ladder ladder, Instant now) {
        UUID taskId = open.taskId();
        String post = open.postCode();
        if (taskId == null || post == null) {
            return;
        }
        Optional<PostAt> at = posts.findAt(post, now).filter(IdleSteps::couldStepIn);
        if (at.isEmpty()) {
            return;
        }
        PostAt.Holder deputy = at.get().b();
        if (deputy == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into idle_step (task_id, deputy, told_at) values (?, ?, ?)
                        on conflict (task_id) do update set deputy = excluded.deputy, told_at = excluded.told_at, step_in = null,
                          acted_at = null where idle_step.deputy <> excluded.deputy
                        """)
                .params(taskId, deputy.person().username(), OfficialTime.at(now))
                .update();
        Message message = telling.message(open, "holder-idle", dueAt, ladder);
        telling.tell(deputy.person(), message.leadingTo("/step-in/" + taskId));
        String supervisor = at.get().post().supervisor();
        if (supervisor != null) {
            notices.tellPost(
                    supervisor,
                    telling.message(open, "holder-idle-above", dueAt, ladder)
                            .leadingTo("/supervision/documents/" + open.documentId()));
        }
    }

    /** A there and not away, B there, and B does not act for the post already. */
    private static boolean couldStepIn(PostAt post) {
        PostAt.Holder deputy = post.b();
        return post.post().deputisable()
                && post.a().active()
                && post.a().away() == null
                && deputy != null
                && deputy.active()
                && deputy.away() == null
                && post.grantOf(deputy.person().username()).isEmpty();
    }

    /**
     * The step as its deputy may see it.
     *
     * @throws Refusal {@code not-idle} where it was not told to this person, is done meanwhile, or where somebody ended that
     *     this person stepped in for it
     */
    Idle find(UUID taskId, String username) {
        Optional<Boolean> ended = jdbc.sql(
                        """
                        select exists (select from step_in s where s.id = i.step_in and s.ended_by is not null)
                        from idle_step i where i.task_id = ? and i.deputy = ?
                        """)
                .params(taskId, username)
                .query(Boolean.class)
                .optional();
        boolean told = ended.isPresent();
        OpenDeadline open = told && !ended.get() ? clocks.ofTask(taskId).orElse(null) : null;
        String code = open == null ? null : open.postCode();
        PostAt post = code == null ? null : posts.findNow(code).orElse(null);
        Instant dueAt = open == null ? null : open.dueAt();
        if (open == null || post == null || dueAt == null) {
            throw new Refusal(told ? Refusal.Kind.CONFLICT : Refusal.Kind.NOT_FOUND, "not-idle");
        }
        Person holder = post.a().person();
        return new Idle(
                taskId,
                open.documentId(),
                open.title(),
                open.step().code(),
                new PostRef(post.post().code(), post.post().name()),
                holder.name(),
                open.startedAt(),
                dueAt);
    }

    /**
     * The deputy steps in for the post, to the end of the day on which the step is due, or of this day where it is over. Asked
     * twice, the deputy has stepped in once.
     *
     * @throws Refusal {@code not-idle}, and why somebody may not step in
     */
    @Transactional
    public Idle stepIn(UUID taskId, String username) {
        Idle idle = find(taskId, username);
        Instant now = OfficialTime.now(clock);
        if (hasSteppedIn(taskId, now)) {
            return idle;
        }
        LocalDate last =
                OfficialTime.at(idle.dueAt().isAfter(now) ? idle.dueAt() : now).toLocalDate();
        Instant until = last.plusDays(1).atStartOfDay(OfficialTime.ZONE).toInstant();
        long order = stepIns.ofOwnAccord(idle.post().code(), username, until);
        jdbc.sql("update idle_step set step_in = ?, acted_at = ? where task_id = ?")
                .params(order, OfficialTime.at(now), taskId)
                .update();
        return idle;
    }

    /** Locks the row: who taps twice waits for the first. */
    private boolean hasSteppedIn(UUID taskId, Instant now) {
        Optional<Long> order = jdbc.sql("select step_in from idle_step where task_id = ? for update")
                .param(taskId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return order.isPresent()
                && jdbc.sql("select exists (select from step_in where id = ? and ends_at > ?)")
                        .params(order.get(), OfficialTime.at(now))
                        .query(Boolean.class)
                        .single();
    }
}
