package cn.banwen.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a page.
 *
 * @param refused the one that was submitted and refused; null where the page was only asked for
 * @param restored those of which there is a draft, by their ids
 */
public record PageForms(@Nullable Form refused, Map<String, Form> restored) {

    public static final PageForms FRESH = new PageForms(null);

    public PageForms {
        restored = Map.copyOf(restored);
    }

    public PageForms(@Nullable Form refused) {
        this(refused, Map.of());
    }

    /** The same, with these drafts. A refused form stands as it was submitted, whatever its draft says. */
    public PageForms with(Map<String, Form> drafts) {
        return new PageForms(refused, drafts);
    }

    /** The form of this id: the refused one, or one with its draft, or a fresh one. */
    public Form of(String id) {
        return refused != null && refused.id().equals(id) ? refused : restored.getOrDefault(id, Form.fresh(id));
    }
}
