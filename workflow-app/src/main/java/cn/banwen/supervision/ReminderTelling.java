package cn.banwen.supervision;

import cn.banwen.circulation.OpenDeadline;
import cn.banwen.circulation.OpenDeadlines;
import cn.banwen.identity.Person;
import cn.banwen.notification.Message;
import cn.banwen.notification.Message.Pace;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says to whom it concerns that a limit comes near or has passed. */
@Component
class ReminderTelling {

    private final Notices notices;
    private final OpenDeadlines clocks;
    private final SupervisionRows supervisions;
    private final Posts posts;
    private final Duty duty;

    ReminderTelling(Notices notices, OpenDeadlines clocks, SupervisionRows supervisions, Posts posts, Duty duty) {
        this.notices = notices;
        this.clocks = clocks;
        this.supervisions = supervisions;
        this.posts = posts;
        this.duty = duty;
    }

    /** Tells the posts at which it waits; what they were told of this clock before is taken back. */
    void remind(OpenDeadline open, Instant dueAt, Ladder ladder, Instant now) {
        String what = open.taskId() == null ? "document" : "step";
        String how = now.isBefore(dueAt) ? "near" : "over";
        Message message = message(open, what + "-" + how, dueAt, ladder);
        posts(open).forEach(post -> notices.tellPost(post, message));
    }

    /** Tells the supervising posts and the named supervisors. */
    void escalate(OpenDeadline open, Instant dueAt, Ladder ladder) {
        Set<String> above = posts(open).stream()
                .map(duty::supervisorOf)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Message message = message(open, open.taskId() == null ? "document-escalated" : "step-escalated", dueAt, ladder)
                .leadingTo("/supervision/documents/" + open.documentId());
        above.forEach(post -> notices.tellPost(post, message));
        supervisions.of(List.of(open.documentId())).stream()
                .filter(Supervision::isOpen)
                .map(one -> one.supervisor().username())
                .distinct()
                .forEach(username -> notices.tellPerson(username, message));
    }

    /** What nobody may do in the absent holder's place goes to the supervisor when it falls due. */
    void excludedFallsDue(OpenDeadline open, Ladder ladder, Instant now) {
        String post = open.postCode();
        Instant dueAt = open.dueAt();
        if (post == null || dueAt == null) {
            return;
        }
        posts.findAt(post, now)
                .filter(at -> isExcluded(at, open))
                .map(at -> at.post().supervisor())
                .ifPresent(supervisor -> notices.tellPost(
                        supervisor,
                        message(open, "excluded-due", dueAt, ladder)
                                .leadingTo("/supervision/documents/" + open.documentId())));
    }

    private static boolean isExcluded(PostAt post, OpenDeadline open) {
        PostAt.Away away = post.a().away();
        boolean kept = !post.post().deputisable()
                || !post.handedOver().covers(open.urgency().marked(), open.matter());
        return kept && (away != null || !post.a().active());
    }

    /** At the limit's ladder: at once and at night, or with others. */
    static Pace pace(Ladder ladder) {
        return ladder.atNight() ? Pace.ALWAYS : Pace.GATHERED;
    }

    Message message(OpenDeadline open, String code, Instant dueAt, Ladder ladder) {
        String post = open.postCode();
        String name =
                post == null ? "" : posts.find(post).map(found -> found.name()).orElse(post);
        return Message.of(
                        open.documentId(),
                        code,
                        pace(ladder),
                        open.title(),
                        "#step." + open.step().code(),
                        OfficialTime.at(dueAt).toString(),
                        name)
                .about(Objects.requireNonNullElse(open.taskId(), open.documentId()));
    }

    private List<String> posts(OpenDeadline open) {
        String post = open.postCode();
        return post != null
                ? List.of(post)
                : clocks.ofTasks(open.documentId()).stream()
                        .map(OpenDeadline::postCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** Tells one person. */
    void tell(Person person, Message message) {
        notices.tellPerson(person.username(), message);
    }
}
