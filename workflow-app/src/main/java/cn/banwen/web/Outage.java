package cn.banwen.web;

import cn.banwen.platform.DatabaseAway;
import cn.banwen.storage.StorageException;
import org.jspecify.annotations.Nullable;

/** A failure that is no mistake of ours: a part that the product stands on is away. Users hear which, and can try again. */
enum Outage {
    DATABASE("database-away"),
    STORE("store-unavailable");

    /** Seconds after which another try is worth it, as the header {@code Retry-After} tells programs. */
    static final String RETRY_AFTER = "10";

    private final String code;

    Outage(String code) {
        this.code = code;
    }

    /** Of its refusal. */
    String code() {
        return code;
    }

    /** What the failure comes from; null for a mistake. */
    static @Nullable Outage behind(@Nullable Throwable failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            return DATABASE;
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException) {
                return STORE;
            }
        }
        return null;
    }
}
