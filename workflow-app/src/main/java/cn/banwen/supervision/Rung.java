package cn.banwen.supervision;

import java.time.Instant;

/**
 * A moment at which something is done about a clock.
 *
 * @param code {@code idle}, {@code before}, {@code at}, {@code excluded}, {@code after-1} …, {@code escalated}, {@code card}
 * @param waitsForMorning whether it is put off while nobody is to be disturbed
 */
record Rung(String code, Instant at, boolean waitsForMorning) {

    static final String IDLE = "idle";
    static final String BEFORE = "before";
    static final String AT = "at";

    /** When what nobody may do in the holder's place falls due, whether or not the post is reminded then. */
    static final String EXCLUDED = "excluded";

    static final String AFTER = "after-";
    static final String ESCALATED = "escalated";
    static final String CARD = "card";

    /** Whether it tells the post itself; of several that are reached at once only the last is told. */
    boolean remindsThePost() {
        return code.equals(BEFORE) || code.equals(AT) || code.startsWith(AFTER);
    }
}
