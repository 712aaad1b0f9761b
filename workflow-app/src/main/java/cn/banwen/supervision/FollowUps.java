package cn.banwen.supervision;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.circulation.OpenDeadline;
import cn.banwen.circulation.OpenDeadlines;
import cn.banwen.identity.Person;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.supervision.ReminderSettings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 跟踪督办: asks for progress every so many working days, in the supervisor's name. */
@Component
class FollowUps {

    private static final int AT_A_TIME = 500;

    private final SupervisionRows supervisions;
    private final UrgeRows urges;
    private final OpenDeadlines clocks;
    private final Duty duty;
    private final Notices notices;
    private final Clock clock;

    FollowUps(
            SupervisionRows supervisions,
            UrgeRows urges,
            OpenDeadlines clocks,
            Duty duty,
            Notices notices,
            Clock clock) {
        this.supervisions = supervisions;
        this.urges = urges;
        this.clocks = clocks;
        this.duty = duty;
        this.notices = notices;
        this.clock = clock;
    }

    /** Asks where it is time; nobody in the quiet time. The rows are locked, so that one of several processes asks. */
    @Transactional
    public int askForProgress(WorkingTime time, Settings settings) {
        Instant now = OfficialTime.now(clock);
        if (settings.quiet().isQuiet(now)) {
            return 0;
        }
        int asked = 0;
        long last = 0;
        List<Supervision> some = supervisions.lockTracked(last, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Supervision one : some) {
                asked += isTime(one, time, now) ? ask(one, now) : 0;
                last = one.id();
            }
            some = supervisions.lockTracked(last, AT_A_TIME);
        }
        return asked;
    }

    /** The day of the last question does not count, as for any limit of days. */
    private boolean isTime(Supervision one, WorkingTime time, Instant now) {
        Integer days = one.everyDays();
        Instant since = urges.lastAsked(one.id()).orElse(one.openedAt().toInstant());
        return days != null
                && !time.due(since, new Budget(BudgetUnit.WORKING_DAYS, days))
                        .dueAt()
                        .isAfter(now);
    }

    private int ask(Supervision one, Instant now) {
        Set<String> asked = new HashSet<>();
        for (OpenDeadline task : clocks.ofTasks(one.documentId())) {
            String post = task.postCode();
            UUID taskId = task.taskId();
            if (post != null && taskId != null && asked.add(post)) {
                List<Person> onDuty = duty.at(post, task.urgency().marked(), task.matter(), now);
                urges.insert(
                        new UrgeRows.Entry(
                                one.documentId(),
                                one.id(),
                                post,
                                task.step().code(),
                                onDuty.stream().map(Person::name).toList(),
                                one.supervisor().username(),
                                "product",
                                one.requirement(),
                                null),
                        now);
                notices.tellPost(
                        post,
                        Message.of(
                                        one.documentId(),
                                        "progress-asked",
                                        Message.Pace.GATHERED,
                                        task.title(),
                                        one.supervisor().name(),
                                        "#step." + task.step().code(),
                                        one.requirement())
                                .whileOpen(taskId));
            }
        }
        return asked.size();
    }
}
