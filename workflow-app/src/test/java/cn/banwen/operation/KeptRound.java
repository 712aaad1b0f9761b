package cn.banwen.operation;

import org.springframework.beans.factory.BeanFactory;

/** Has the store keep what it is to keep, now. */
public final class KeptRound {

    private KeptRound() {}

    public static void now(BeanFactory beans) {
        beans.getBean(KeptFiles.class).look();
    }
}
