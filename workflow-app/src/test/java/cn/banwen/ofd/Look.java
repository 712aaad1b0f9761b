package cn.banwen.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at a drawn page at ten pixels a millimetre. */
final class Look {

    static final int DPI = 254;

    private final PagePicture picture;

    private Look(PagePicture picture) {
        this.picture = picture;
    }

    static OfdFile open(Path file, OfdBounds bounds) throws IOException {
        return OfdFile.open(file, bounds, StandIns.NONE);
    }

    static Look at(OfdDraft draft, Path folder) throws IOException {
        return at(draft, folder, 1);
    }

    static Look at(OfdDraft draft, Path folder, int page) throws IOException {
        try (OfdFile file = open(draft.in(folder), OfdBounds.standard())) {
            return new Look(file.draw(page, DPI));
        }
    }

    static PageText text(OfdDraft draft, Path folder) throws IOException {
        try (OfdFile file = open(draft.in(folder), OfdBounds.standard())) {
            return file.text(1);
        }
    }

    PagePicture picture() {
        return picture;
    }

    /** The colour at a place in millimetres, as {@code rrggbb}. */
    String at(double x, double y) {
        return "%06x".formatted(picture.image().getRGB((int) (x * 10), (int) (y * 10)) & 0xFFFFFF);
    }

    /** Each channel within 12 of what was meant: paint is mixed. */
    Look isAbout(String rgb, double x, double y) {
        int meant = Integer.parseInt(rgb, 16);
        int seen = Integer.parseInt(at(x, y), 16);
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(seen >> shift & 0xFF)
                    .as("%s at %s, %s instead of %s", at(x, y), x, y, rgb)
                    .isBetween((meant >> shift & 0xFF) - 12, (meant >> shift & 0xFF) + 12);
        }
        return this;
    }

    Look is(String rgb, double x, double y) {
        assertThat(at(x, y)).as("at %s, %s", x, y).isEqualTo(rgb);
        return this;
    }

    /** The part of a rectangle, from 0 to 1, that is not white. */
    double inked(double x, double y, double width, double height) {
        BufferedImage image = picture.image();
        int inked = 0;
        int all = 0;
        for (int row = (int) (y * 10); row < (y + height) * 10; row++) {
            for (int column = (int) (x * 10); column < (x + width) * 10; column++) {
                all++;
                inked += (image.getRGB(column, row) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return (double) inked / all;
    }

    Look isComplete() {
        assertThat(picture.omissions()).isEmpty();
        return this;
    }

    List<Omission.What> leftOut() {
        return picture.omissions().stream().map(Omission::what).toList();
    }
}
