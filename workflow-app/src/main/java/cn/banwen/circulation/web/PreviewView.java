package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.rendition.PageSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the preview on a document's page shows.
 *
 * @param file the one that is shown
 * @param state {@code waiting}, {@code shown}, {@code failed}, {@code none}
 * @param message what there is to say of it; null for nothing
 * @param retry whether it can be tried once more
 * @param page the page that is shown, or would be
 * @param pages how many can be turned to
 * @param thumbnails the pages that are there, at most {@link #MOST_THUMBNAILS}
 * @param sheet the page; null where it is not there
 * @param hits how many places have the words that were looked for
 */
record PreviewView(
        UUID documentId,
        FileView file,
        String state,
        @Nullable String message,
        boolean retry,
        int page,
        int pages,
        List<PageSummary> thumbnails,
        @Nullable SheetView sheet,
        PreviewRequest request,
        List<Integer> hitPages,
        int hits) {

    static final int MOST_THUMBNAILS = 200;

    /** The address of another page; null where there is none. */
    public @Nullable String toPage(int other) {
        return other >= 1 && other <= pages ? request.withPage(other).path(documentId) : null;
    }

    /** The address that shows the file a quarter turned to the right. */
    public String turned() {
        return request.withPage(page).withTurn((request.turn() + 1) % 4).path(documentId);
    }

    public String toFile(UUID other) {
        return new PreviewRequest(other, null, 0, "").path(documentId);
    }
}
