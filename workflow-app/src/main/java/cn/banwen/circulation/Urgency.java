package cn.banwen.circulation;

/** 紧急程度: 特急 and 加急 of documents, and of telegrams 特提, 特急, 加急, 平急 (GB/T 9704-2012). */
public enum Urgency implements Coded {
    /** 平件. */
    ROUTINE(5),
    /** 加急. */
    URGENT(3),
    /** 特急. */
    EXTRA_URGENT(2),
    /** 特提. */
    FLASH(1),
    /** 平急. */
    LEVEL(4);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /** Bears a mark of urgency. */
    public boolean marked() {
        return this != ROUTINE;
    }

    /** The same of an urgency that is known by its code. */
    public static boolean isMarked(String code) {
        return Coded.of(Urgency.class, code).marked();
    }

    /** Whether what concerns it doesn't wait for the morning: 特急 and 特提. */
    public static boolean ringsAtNight(String code) {
        return Coded.of(Urgency.class, code).rank <= EXTRA_URGENT.rank;
    }

    static boolean marked(int rank) {
        return rank < ROUTINE.rank;
    }

    /** 1 is the most urgent. */
    public int rank() {
        return rank;
    }
}
