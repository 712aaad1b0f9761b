package cn.banwen.posts;

import java.util.Locale;

/** As what somebody acts for a post. */
public enum Capacity {
    /** A, the post's main holder. */
    HOLDER,
    /** B while A is away. */
    DEPUTY,
    /** A third person named while both are away, C岗. */
    DESIGNATED,
    /** B ordered to step in, 主动顶岗. */
    STEPPING_IN;

    /** As the REST interface and the record spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Capacity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
