package cn.banwen.web;

import org.jspecify.annotations.Nullable;

/**
 * The forms of a page.
 *
 * @param refused the one that was submitted and refused; null where the page was only asked for
 */
public record PageForms(@Nullable Form refused) {

    public static final PageForms FRESH = new PageForms(null);

    /** The form of this id: the refused one, or a fresh one. */
    public Form of(String id) {
        return refused != null && refused.id().equals(id) ? refused : Form.fresh(id);
    }
}
