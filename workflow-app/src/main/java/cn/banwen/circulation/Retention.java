package cn.banwen.circulation;

import java.util.List;

/** 保管期限 (国家档案局令第8号). */
public final class Retention {

    public static final List<String> PERIODS = List.of("不归档", "10年", "30年", "永久");

    private Retention() {}
}
