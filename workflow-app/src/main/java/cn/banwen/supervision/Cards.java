package cn.banwen.supervision;

import cn.banwen.circulation.OpenDeadline;
import cn.banwen.circulation.OpenDeadlines;
import cn.banwen.identity.Person;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostAt.Standing;
import cn.banwen.posts.Posts;
import cn.banwen.supervision.CardRows.Issue;
import cn.banwen.supervision.CardRows.Responsible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues cards: a yellow one where a step is overdue; a red one where the whole document has been so for longer than the rules
 * let pass, or where one person's yellow cards of a calendar month have become too many. To the person who was actually
 * responsible: who stood in, where somebody did.
 */
@Component
class Cards {

    private final CardRows rows;
    private final ReminderSettings settings;
    private final OpenDeadlines clocks;
    private final Posts posts;
    private final Notices notices;

    Cards(CardRows rows, ReminderSettings settings, OpenDeadlines clocks, Posts posts, Notices notices) {
        this.rows = rows;
        this.settings = settings;
        this.clocks = clocks;
        this.posts = posts;
        this.notices = notices;
    }

    /** For a clock that has come to its card; once, however often it is asked. In the caller's transaction. */
    void issue(OpenDeadline open, Instant dueAt, Instant now) {
        UUID taskId = open.taskId();
        if (taskId == null) {
            overdue(open, dueAt, now);
        } else {
            responsible(open, dueAt).ifPresent(who -> yellow(open, taskId, who, dueAt, now));
        }
    }

    private void yellow(OpenDeadline open, UUID taskId, Responsible who, Instant dueAt, Instant now) {
        rows.lockPerson(who.username());
        boolean issued = issue(
                new Issue(
                        "yellow",
                        "step-overdue",
                        open.documentId(),
                        taskId,
                        open.step().code(),
                        who,
                        dueAt),
                open.title(),
                now);
        int most = settings.current().cards().yellowsForRed();
        if (issued && rows.yellows(who.username(), month(now)) >= most) {
            issue(
                    new Issue(
                            "red",
                            "repeated",
                            open.documentId(),
                            taskId,
                            open.step().code(),
                            who,
                            dueAt),
                    open.title(),
                    now);
        }
    }

    /** To those at whom the document waited at its limit: whose own step was over its limit then, or all where none was. */
    private void overdue(OpenDeadline document, Instant dueAt, Instant now) {
        List<OpenDeadline> tasks = clocks.ofTasksAt(document.documentId(), dueAt);
        List<OpenDeadline> late = tasks.stream()
                .filter(task -> {
                    Instant due = task.dueAt();
                    return due != null && !due.isAfter(dueAt);
                })
                .toList();
        for (OpenDeadline task : late.isEmpty() ? tasks : late) {
            responsible(task, dueAt)
                    .ifPresent(who -> issue(
                            new Issue(
                                    "red",
                                    "document-overdue",
                                    document.documentId(),
                                    null,
                                    task.step().code(),
                                    who,
                                    dueAt),
                            document.title(),
                            now));
        }
    }

    private boolean issue(Issue card, String title, Instant now) {
        Optional<Long> id = rows.insert(card, now, month(now));
        id.ifPresent(issued -> notices.tellPerson(
                card.responsible().username(),
                Message.of(
                                card.documentId(),
                                "card-" + card.kind() + "-" + card.reason(),
                                Message.Pace.GATHERED,
                                title,
                                "#step." + card.step())
                        .leadingTo("/cards/" + issued)));
        return id.isPresent();
    }

    /** Who stood in at that moment, else whoever held the task; the holder where nobody was there. */
    private Optional<Responsible> responsible(OpenDeadline task, Instant at) {
        String code = task.postCode();
        return code == null
                ? Optional.empty()
                : posts.findAt(code, at)
                        .map(post -> responsible(post, task.urgency().marked(), task.matter()));
    }

    private static Responsible responsible(PostAt post, boolean urgent, @Nullable String matter) {
        String code = post.post().code();
        String name = post.post().name();
        Responsible holder = new Responsible(post.a().person().username(), code, name, null);
        return post.standings().stream()
                .filter(standing -> standing.grant().scope().covers(urgent, matter))
                .reduce((first, last) -> last)
                .map(standing -> standing(standing, code, name))
                .orElse(holder);
    }

    private static Responsible standing(Standing standing, String code, String name) {
        Person absent = standing.grant().actingFor();
        return new Responsible(standing.person().username(), code, name, absent == null ? null : absent.username());
    }

    private static LocalDate month(Instant at) {
        return OfficialTime.at(at).toLocalDate().withDayOfMonth(1);
    }
}
