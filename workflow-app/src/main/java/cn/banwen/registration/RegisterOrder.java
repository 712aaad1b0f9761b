package cn.banwen.registration;

import cn.banwen.circulation.Coded;
import java.util.Optional;

/**
 * In which order the book is read.
 *
 * @param descending the last first
 */
record RegisterOrder(By by, boolean descending) {

    static final RegisterOrder BY_NUMBER = new RegisterOrder(By.NUMBER, false);

    /** What the book can be sorted by. */
    enum By implements Coded {
        NUMBER,
        RECEIVED,
        SENDER,
        TITLE
    }

    /** {@code title}, or {@code -title} for the last first; empty for what is no order. */
    static Optional<RegisterOrder> find(String code) {
        boolean descending = code.startsWith("-");
        String name = descending ? code.substring(1) : code;
        return Coded.find(By.class, name).map(by -> new RegisterOrder(by, descending));
    }

    public String code() {
        return (descending ? "-" : "") + by.code();
    }

    /** An order clause, total by the number. Chinese goes by pinyin. */
    String sql(PinyinCollation pinyin) {
        String direction = descending ? " desc" : "";
        String number = " n.class, n.seq" + direction;
        return switch (by) {
            case NUMBER -> " order by" + number;
            case RECEIVED -> " order by d.signed_at" + direction + "," + number;
            case SENDER -> " order by d.sender" + pinyin.clause() + direction + " nulls last," + number;
            case TITLE -> " order by d.title" + pinyin.clause() + direction + "," + number;
        };
    }
}
