package cn.banwen.rendition.drawing;

import cn.banwen.ofd.OfdBounds;
import cn.banwen.ofd.OfdException;
import cn.banwen.ofd.OfdFile;
import cn.banwen.ofd.Omission;
import cn.banwen.ofd.PagePicture;
import cn.banwen.ofd.PageSize;
import cn.banwen.ofd.PageText;
import cn.banwen.ofd.TextLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of an OFD. */
final class OfdPages implements PageSource {

    private static final double POINTS = 72 / 25.4;
    private static final int DRAWABLE = 1200;
    private static final int LEAST_DRAWABLE = 10;

    private final OfdFile file;

    private OfdPages(OfdFile file) {
        this.file = file;
    }

    /** @throws Unreadable {@code file-encrypted}, {@code file-too-complex}, {@code file-damaged} */
    static OfdPages open(Path path, SiteFonts fonts) throws IOException {
        try {
            return new OfdPages(OfdFile.open(
                    path, OfdBounds.standard().withPages(Integer.MAX_VALUE).withPixels(Scale.MOST_DOTS), fonts::named));
        } catch (OfdException e) {
            throw new Unreadable(
                    switch (e.problem()) {
                        case LOCKED -> "file-encrypted";
                        case TOO_LARGE -> "file-too-complex";
                        default -> "file-damaged";
                    },
                    e);
        }
    }

    @Override
    public int count() {
        return file.pageCount();
    }

    /** @throws Unreadable {@code page-too-complex}, {@code page-damaged} */
    @Override
    public Sheet draw(int page) throws IOException {
        try {
            return drawHere(page);
        } catch (OfdException e) {
            throw new Unreadable(
                    e.problem() == OfdException.Problem.TOO_LARGE ? "page-too-complex" : "page-damaged", e);
        }
    }

    private Sheet drawHere(int page) throws IOException {
        PageSize size = file.size(page);
        float width = (float) (size.width() * POINTS);
        float height = (float) (size.height() * POINTS);
        int dpi = Math.round(Scale.of(width, height, PictureSize.LARGE) * 72);
        PagePicture picture = file.draw(page, Math.max(LEAST_DRAWABLE, Math.min(DRAWABLE, dpi)));
        PageText text = file.text(page);
        List<TextRun> runs = text.lines().stream().flatMap(OfdPages::runs).toList();
        return new Sheet(
                picture.image(),
                width,
                height,
                TextOfPage.of(runs, text.whole()),
                picture.pictured(),
                isComplete(picture));
    }

    /** Fewer dots are no less to read. */
    private static boolean isComplete(PagePicture picture) {
        return picture.omissions().stream().allMatch(omission -> omission.what() == Omission.What.RESOLUTION);
    }

    private static Stream<TextRun> runs(TextLine line) {
        return OfdStretch.of(line).stream().map(stretch -> run(line, stretch)).filter(run -> !run.text()
                .isBlank());
    }

    private static TextRun run(TextLine line, OfdStretch stretch) {
        return new TextRun(
                Letters.readable(stretch.text()),
                (float) (stretch.box().x() * POINTS),
                (float) (stretch.box().y() * POINTS),
                (float) (stretch.box().width() * POINTS),
                (float) (stretch.box().height() * POINTS),
                (float) (line.size() * POINTS),
                turn(line),
                line.rgb() == 0 ? null : "#%06x".formatted(line.rgb() & 0xFFFFFF));
    }

    /** To the next quarter: what is not upright must not count as part of the lines that it crosses. */
    private static int turn(TextLine line) {
        if (line.runsDown()) {
            return 270;
        }
        if (!line.slanted()) {
            return 0;
        }
        int quarter = (int) Math.round(line.turn() / 90) * 90 % 360;
        return quarter == 0 ? (line.turn() < 180 ? 90 : 270) : quarter;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
