package cn.banwen.rendition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rendition of a file's bytes has come.
 *
 * @param textState of the text: it comes after the pages where it is read from their pictures
 * @param generation that readers see: pictures of another one may differ
 * @param pages of the file; null until it was opened
 * @param drawn how many pages are there
 * @param limitedBy {@code pages}, {@code time} or {@code losses} (of drawing processes, one after the other) where the bounds left
 *     pages out, {@code text} where they left out text; null where nothing is missing
 * @param failure why it failed, a stable code; null unless failed
 * @param textFailure why there is no text of pictures, a stable code; null unless its state is failed
 */
public record Rendition(
        String sha256,
        String mediaType,
        RenditionState state,
        RenditionState textState,
        int generation,
        @Nullable Integer pages,
        int drawn,
        @Nullable String limitedBy,
        @Nullable String failure,
        @Nullable String textFailure,
        Instant requestedAt) {

    /** Whether the page may be asked for: it is there, or may still come. */
    public boolean mayHave(int page) {
        return page >= 1 && (pages == null || page <= pages);
    }

    /** Whether nothing more comes unless somebody asks. */
    public boolean settled() {
        return state != RenditionState.WAITING && textState != RenditionState.WAITING;
    }
}
