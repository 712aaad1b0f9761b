package cn.banwen.notification;

import org.springframework.beans.factory.BeanFactory;

/** Gathers and hands over what may go, now. */
public final class MailRound {

    private MailRound() {}

    public static void now(BeanFactory beans) {
        beans.getBean(MailJob.class).run();
    }
}
