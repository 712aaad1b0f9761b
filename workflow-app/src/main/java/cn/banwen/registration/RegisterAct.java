package cn.banwen.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the book tells of an act. */
record RegisterAct(
        UUID documentId,
        String step,
        String outcome,
        @Nullable String opinion,
        String name,
        @Nullable String actingForName,
        Instant at) {

    /** 王×（代 李×）. */
    String person() {
        return actingForName == null ? name : name + "（代 " + actingForName + "）";
    }
}
