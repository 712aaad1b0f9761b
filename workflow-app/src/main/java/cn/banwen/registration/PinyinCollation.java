package cn.banwen.registration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sorts Chinese by pinyin with ICU's collation, which the embedded server has and any PostgreSQL that was built with ICU,
 * as all distributions' are. Without it texts sort by code point. No index is built on it: it would be wrong after an
 * update of ICU, and a year is sorted quickly.
 */
@Component
class PinyinCollation {

    private static final Logger LOG = LoggerFactory.getLogger(PinyinCollation.class);
    private static final String NAME = "zh-x-icu";

    private final String name;
    private final SingletonSupplier<Boolean> known;

    @Autowired
    PinyinCollation(JdbcClient jdbc) {
        this(jdbc, NAME);
    }

    PinyinCollation(JdbcClient jdbc, String name) {
        this.name = name;
        this.known = SingletonSupplier.of(() -> isKnown(jdbc, name));
    }

    /** Follows a column in an order clause; empty where the server doesn't know pinyin. */
    String clause() {
        return known.obtain() ? " collate \"" + name + "\"" : "";
    }

    private static boolean isKnown(JdbcClient jdbc, String name) {
        boolean found = jdbc.sql(
                        "select exists (select from pg_collation where collname = ? and pg_collation_is_visible(oid))")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!found) {
            LOG.warn("The database has no collation {}: the register sorts titles and senders by code point", name);
        }
        return found;
    }
}
