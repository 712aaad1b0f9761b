package cn.banwen.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 办结. */
public record Conclusion(@Nullable String result, @Nullable Reply reply, String retention, Instant at) {

    /** 答复: when and how the sender was told. */
    public record Reply(
            @Nullable LocalDate date, @Nullable String channel, @Nullable String number, @Nullable String text) {}
}
