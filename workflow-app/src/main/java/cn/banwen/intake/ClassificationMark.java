package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A classification of state secrets as GB/T 9704-2012, 7.2.2 writes it, {@code 机密★5年}.
 *
 * @param level 绝密, 机密 or 秘密
 * @param term such as 5年, 长期 or 启封前; null where none is given
 */
public record ClassificationMark(String level, @Nullable String term) {

    /**
     * What a metadata field says of the classification.
     *
     * @return empty where it says that there is none: absent, blank, 无, 公开, 内部 and the like
     * @throws Refusal {@code classification-unknown} for a word that is neither: guessing could let a secret in
     */
    public static Optional<ClassificationMark> fromMetadata(@Nullable String field) {
        String words = MarkText.normalize(field == null ? "" : field);
        if (MarkText.saysUnclassified(words)) {
            return Optional.empty();
        }
        Optional<ClassificationMark> mark = MarkText.outright(words);
        if (mark.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "classification-unknown", String.valueOf(field));
        }
        return mark;
    }

    /** The mark that a line consists of, with the number of the copy or the urgency at most. */
    public static Optional<ClassificationMark> inLine(String line) {
        return MarkText.line(MarkText.normalize(line));
    }

    @Override
    public String toString() {
        return term == null ? level : level + "★" + term;
    }
}
