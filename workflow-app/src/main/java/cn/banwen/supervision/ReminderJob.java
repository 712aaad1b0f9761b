package cn.banwen.supervision;

import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.circulation.DocumentDeadlineNear;
import cn.banwen.circulation.DocumentDeadlineReached;
import cn.banwen.circulation.StepDeadlineNear;
import cn.banwen.circulation.StepDeadlineReached;
import cn.banwen.platform.BackgroundWork;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks every half minute for what is to be told; a timer of the process that fires, here or in another process, only brings
 * the look forward.
 */
@Component
class ReminderJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
    private static final int AT_A_TIME = 2_000;

    private final Reminders reminders;
    private final FollowUps followUps;
    private final ReminderSettings settings;
    private final WorkingCalendar calendar;

    private final BackgroundWork work;

    ReminderJob(Reminders reminders, FollowUps followUps, ReminderSettings settings, WorkingCalendar calendar) {
        this.reminders = reminders;
        this.followUps = followUps;
        this.settings = settings;
        this.calendar = calendar;
        this.work = new BackgroundWork("reminders", () -> {
            run();
            return false;
        });
    }

    @TransactionalEventListener
    void on(StepDeadlineNear event) {
        wake();
    }

    @TransactionalEventListener
    void on(StepDeadlineReached event) {
        wake();
    }

    @TransactionalEventListener
    void on(DocumentDeadlineNear event) {
        wake();
    }

    @TransactionalEventListener
    void on(DocumentDeadlineReached event) {
        wake();
    }

    @Scheduled(
            fixedDelayString = "${banwen.reminders.look-every}",
            initialDelayString = "${banwen.reminders.look-every}")
    void look() {
        wake();
    }

    private void wake() {
        work.wake();
    }

    /** Tells all that is due. In one process one thread does. */
    synchronized void run() {
        reminders.plan();
        WorkingTime time = calendar.current();
        int told = 0;
        while (told < AT_A_TIME && !Thread.currentThread().isInterrupted() && workOffNext(time)) {
            told++;
        }
        followUps.askForProgress(time, settings.current());
    }

    /** What fails is left for a while, by itself, so that nothing waits behind it. */
    private boolean workOffNext(WorkingTime time) {
        try {
            return reminders.workOffNext(time);
        } catch (Reminders.Failed failed) {
            LOG.warn("The reminders of {} are tried again later", failed.subject(), failed.getCause());
            reminders.postpone(failed);
            return true;
        }
    }

    /** What is under way ends or is rolled back, while there still is a database. */
    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }
}
