package cn.banwen.cover;

import org.springframework.context.ApplicationContext;

/** Lets a story look at once who stands in for whom; no clock does that while tests run. */
public final class CoverLook {

    private CoverLook() {}

    public static void now(ApplicationContext application) {
        application.getBean(CoverWatch.class).look();
    }
}
