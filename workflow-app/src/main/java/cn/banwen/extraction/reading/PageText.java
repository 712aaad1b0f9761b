package cn.banwen.extraction.reading;

import cn.banwen.rendition.drawing.TextRun;
import java.util.List;

/**
 * The text of a page with its places.
 *
 * @param page from 1
 * @param width in points of paper
 * @param height in points of paper
 * @param recognised whether it was read from a picture and may be wrong
 */
public record PageText(int page, float width, float height, boolean recognised, List<TextRun> runs) {

    public PageText {
        runs = List.copyOf(runs);
    }
}
