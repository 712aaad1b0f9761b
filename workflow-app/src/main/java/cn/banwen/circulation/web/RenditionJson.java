package cn.banwen.circulation.web;

import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a file's rendition has come, as REST tells it.
 *
 * @param pages of the file; null until it was opened
 * @param failure a stable code; null unless it failed
 * @param message for a reader; null where there is nothing to say
 * @param sheets the pages that are there
 */
record RenditionJson(
        String state,
        String textState,
        int generation,
        @Nullable Integer pages,
        int drawn,
        @Nullable String limitedBy,
        @Nullable String failure,
        @Nullable String textFailure,
        @Nullable String message,
        List<Sheet> sheets) {

    /**
     * A page that is there; its size is in points of paper.
     *
     * @param failure a stable code where it could not be drawn
     * @param complete whether its picture shows all of it
     */
    record Sheet(int page, float width, float height, String textSource, @Nullable String failure, boolean complete) {

        static Sheet of(PageSummary page) {
            return new Sheet(
                    page.page(),
                    page.width(),
                    page.height(),
                    page.textSource().code(),
                    page.failure(),
                    page.failure() == null && page.complete());
        }
    }

    static RenditionJson of(Rendition rendition, @Nullable String message, List<PageSummary> pages) {
        return new RenditionJson(
                rendition.state().code(),
                rendition.textState().code(),
                rendition.generation(),
                rendition.pages(),
                rendition.drawn(),
                rendition.limitedBy(),
                rendition.failure(),
                rendition.textFailure(),
                message,
                pages.stream().map(Sheet::of).toList());
    }
}
