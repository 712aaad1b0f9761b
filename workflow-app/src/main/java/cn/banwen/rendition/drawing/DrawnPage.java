package cn.banwen.rendition.drawing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page as the drawing process hands it over; the pictures lie beside it as files.
 *
 * @param width in points of paper, as its reader sees it
 * @param height in points of paper
 * @param runs from top to bottom, in a line from left to right
 * @param text the runs as lines, from top to bottom
 * @param textCut whether there is more text than is kept
 * @param picture whether what a reader reads is a picture, so that its text must be recognised
 * @param complete whether the pictures show all that is in the file
 * @param red what may be seals
 */
public record DrawnPage(
        float width,
        float height,
        Map<PictureSize, Picture> pictures,
        List<TextRun> runs,
        String text,
        boolean textCut,
        boolean picture,
        boolean complete,
        RedInk red) {

    /**
     * A picture of the page.
     *
     * @param file its name in the folder of the job
     * @param width in dots
     * @param height in dots
     */
    public record Picture(String file, String mediaType, int width, int height) {

        private static final Set<String> MEDIA_TYPES = Set.of("image/png", "image/jpeg");

        public Picture {
            if (!MEDIA_TYPES.contains(mediaType) || file.contains("/")) {
                throw new IllegalArgumentException(file + " " + mediaType);
            }
        }
    }
}
