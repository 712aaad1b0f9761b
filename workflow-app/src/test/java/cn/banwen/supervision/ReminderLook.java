package cn.banwen.supervision;

import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.calendar.WorkingTime;
import org.springframework.beans.factory.BeanFactory;

/** Looks for what is to be told, now. */
public final class ReminderLook {

    private ReminderLook() {}

    public static void now(BeanFactory beans) {
        beans.getBean(ReminderJob.class).run();
    }

    /** Only plans what is to be told. */
    public static int plan(BeanFactory beans) {
        return beans.getBean(Reminders.class).plan();
    }

    /** The same beside another that looks. */
    public static void asAnotherProcess(BeanFactory beans) {
        Reminders reminders = beans.getBean(Reminders.class);
        reminders.plan();
        WorkingTime time = beans.getBean(WorkingCalendar.class).current();
        while (reminders.workOffNext(time)) {
            // until nothing waits
        }
    }
}
