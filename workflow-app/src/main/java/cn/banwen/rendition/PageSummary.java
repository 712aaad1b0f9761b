package cn.banwen.rendition;

import cn.banwen.rendition.drawing.RedInk;
import org.jspecify.annotations.Nullable;

/**
 * A page that is there.
 *
 * @param width in points of paper
 * @param height in points of paper
 * @param failure why it has no picture, a stable code; null where it has
 * @param complete whether the picture shows all that is in the file
 * @param red what may be seals; null where nobody looked
 */
public record PageSummary(
        int page,
        float width,
        float height,
        TextSource textSource,
        @Nullable String failure,
        boolean complete,
        @Nullable RedInk red) {}
