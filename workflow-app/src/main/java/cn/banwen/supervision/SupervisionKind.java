package cn.banwen.supervision;

import cn.banwen.circulation.Coded;

/** The three kinds of supervision. */
enum SupervisionKind implements Coded {
    /** 定点督办: one post's part of a document. */
    FIXED_POINT,
    /** 专项督办: a document as part of a matter that is looked at as a whole. */
    SPECIAL,
    /** 跟踪督办: a document until it is done; progress is asked for at intervals. */
    TRACKING
}
