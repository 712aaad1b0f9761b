package cn.banwen.rendition.drawing;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A foreign file, open. */
interface PageSource extends Closeable {

    int count() throws IOException;

    /**
     * Draws a page.
     *
     * @param page from 1
     */
    Sheet draw(int page) throws IOException;

    /**
     * What is on a page.
     *
     * @param width in points of paper
     * @param height in points of paper
     * @param pictured how much of the page pictures cover, 1 is all of it
     * @param complete whether the picture shows all that is in the file
     * @param typed whether the text is all that there is to read, however short
     */
    record Sheet(
            BufferedImage image,
            float width,
            float height,
            TextOfPage text,
            double pictured,
            boolean complete,
            boolean typed) {

        Sheet(BufferedImage image, float width, float height, TextOfPage text, double pictured, boolean complete) {
            this(image, width, height, text, pictured, complete, false);
        }

        Sheet(BufferedImage image, float width, float height, TextOfPage text, double pictured) {
            this(image, width, height, text, pictured, true);
        }

        Sheet typed(TextOfPage words) {
            return new Sheet(image, width, height, words, pictured, complete, true);
        }

        private static final double MOSTLY_PICTURE = 0.4;
        private static final int WORDS_ON_A_PICTURE = 60;
        private static final int HARDLY_A_WORD = 8;

        List<TextRun> runs() {
            return text.runs();
        }

        /** A stamp's or a fax's line on a scan is text, and not the page's. */
        boolean wantsRecognition() {
            long letters = runs().stream()
                    .flatMapToInt(run -> run.text().codePoints())
                    .filter(Character::isLetterOrDigit)
                    .count();
            return !typed
                    && letters < (pictured > MOSTLY_PICTURE ? WORDS_ON_A_PICTURE : HARDLY_A_WORD)
                    && Ink.isOn(image);
        }
    }
}
