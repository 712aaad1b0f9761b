package cn.banwen.posts;

/** Why somebody may not act for a post. */
enum Objection {
    /** Neither holds it nor was named for it. */
    NO_PART,
    /** A is recorded as away: whoever stands in has the task, until A ends the absence. */
    AWAY,
    /** 不得代岗. */
    NOT_DEPUTISABLE,
    /** A is there. */
    HOLDER_THERE,
    /** A's absence leaves this task with A. */
    KEPT_BACK,
    /** B is recorded as away too. */
    DEPUTY_AWAY,
    /** C was named, and B is there. */
    DEPUTY_THERE
}
