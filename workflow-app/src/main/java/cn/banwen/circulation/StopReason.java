package cn.banwen.circulation;

/** For what the office waits while a document's clocks stand still. */
public enum StopReason implements Coded {
    /** The sender is to send something more. The whole time begins anew on the day after it came. */
    SUPPLEMENT,
    /** A superior's answer. */
    SUPERIOR,
    /** 会签 by another unit. */
    CO_SIGNATURE
}
