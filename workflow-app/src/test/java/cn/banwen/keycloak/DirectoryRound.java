package cn.banwen.keycloak;

import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;

/** The schedule's look at the directory, now; it compares only if nobody has for so long. */
public final class DirectoryRound {

    private DirectoryRound() {}

    public static void now(BeanFactory beans, Duration every) {
        new DirectorySchedule(every, beans.getBean(DirectorySync.class), beans.getBean(Turns.class)).compare();
    }
}
