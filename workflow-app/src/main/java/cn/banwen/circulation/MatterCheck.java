package cn.banwen.circulation;

import cn.banwen.posts.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which matters an office has. */
@Component
class MatterCheck {

    private final Matters matters;

    MatterCheck(Matters matters) {
        this.matters = matters;
    }

    /**
     * Tells the problem where the matter is none of the office's.
     *
     * @param present what the document bears already, which stays good though the office no longer lists it
     */
    void check(Fields fields, Metadata metadata, @Nullable String present) {
        String matter = metadata.matter();
        if (matter != null && !matter.equals(present) && !matters.all().containsKey(matter)) {
            fields.wrong(
                    "matter",
                    "unknown-value",
                    matter,
                    String.join(" | ", matters.all().keySet()));
        }
    }
}
