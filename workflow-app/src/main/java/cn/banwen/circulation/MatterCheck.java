package cn.banwen.circulation;

import cn.banwen.posts.Matters;
import org.springframework.stereotype.Component;

/** Knows which matters an office has. */
@Component
class MatterCheck {

    private final Matters matters;

    MatterCheck(Matters matters) {
        this.matters = matters;
    }

    /** Tells the problem where the matter is none of the office's. */
    void check(Fields fields, Metadata metadata) {
        String matter = metadata.matter();
        if (matter != null && !matters.all().containsKey(matter)) {
            fields.wrong(
                    "matter",
                    "unknown-value",
                    matter,
                    String.join(" | ", matters.all().keySet()));
        }
    }
}
