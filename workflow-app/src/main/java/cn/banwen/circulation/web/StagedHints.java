package cn.banwen.circulation.web;

import cn.banwen.circulation.web.ConcernViews.ConcernView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look at before documents are made of files that wait.
 *
 * @param reading whether there may be more in a moment
 * @param groups one for each document that is to be and has a hint
 */
record StagedHints(boolean reading, List<Group> groups) {

    static final StagedHints NONE = new StagedHints(false, List.of());

    StagedHints {
        groups = List.copyOf(groups);
    }

    /**
     * Of one document that is to be.
     *
     * @param name of its file; null where all files make one document
     */
    record Group(@Nullable String name, List<Hint> hints) {}

    /**
     * A hint.
     *
     * @param file on which it is to be seen; null where there is but one, or it is about all
     */
    record Hint(ConcernView concern, @Nullable String file) {}
}
