package cn.banwen.supervision;

import java.util.Set;

/** What urgency means for telling people. */
final class Urgencies {

    /** 特急 and 特提 don't wait for the morning. */
    private static final Set<String> AT_NIGHT = Set.of("extra-urgent", "flash");

    private Urgencies() {}

    static boolean ringsAtNight(String urgency) {
        return AT_NIGHT.contains(urgency);
    }
}
