package cn.banwen.rendition;

import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.TextRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page: its pictures and its text.
 *
 * @param width in points of paper
 * @param height in points of paper
 * @param pictures empty where the page could not be drawn
 * @param text lines from top to bottom; empty where there is none, or not yet
 * @param runs the same with places
 * @param failure why it has no picture, a stable code; null where it has
 */
public record PageContent(
        int page,
        float width,
        float height,
        Map<PictureSize, DrawnPage.Picture> pictures,
        String text,
        List<TextRun> runs,
        TextSource textSource,
        @Nullable String failure) {}
