package cn.banwen.rendition.drawing;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photograph, or a scan or fax of one or more pages. The longer side counts as long as that of A4, whatever the camera says. */
final class PicturePages implements PageSource {

    private static final float LONGER_SIDE = 842;

    private final Path file;
    private final ImageInputStream stream;
    private final ImageReader reader;
    private final boolean pagesMissing;

    private PicturePages(Path file, ImageInputStream stream, ImageReader reader, boolean pagesMissing) {
        this.file = file;
        this.stream = stream;
        this.reader = reader;
        this.pagesMissing = pagesMissing;
    }

    /** @throws Unreadable {@code file-damaged} */
    static PicturePages open(Path file) throws IOException {
        ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
        boolean pagesMissing;
        try {
            pagesMissing = TiffPages.breakOff(stream);
        } catch (Unreadable endless) {
            stream.close();
            throw endless;
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new Unreadable("file-damaged");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream, false, true);
        return new PicturePages(file, stream, reader, pagesMissing);
    }

    /**
     * With one for those that the file breaks off before, however many they were. What a telephone writes behind a photograph,
     * its brighter lights or a film, is none.
     */
    @Override
    public int count() throws IOException {
        if (!isTiff()) {
            return 1;
        }
        try {
            return reader.getNumImages(true) + (pagesMissing ? 1 : 0);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("file-damaged", e);
        }
    }

    @Override
    public Sheet draw(int page) throws IOException {
        if (pagesMissing && page == count()) {
            throw new Unreadable("page-missing");
        }
        TiffFrame frame = frame(page - 1);
        DecodedPicture decoded = read(page - 1);
        BufferedImage image = upright(decoded.image(), frame.orientation());
        double tall = frame.tallUpright();
        float dotsAcross = (float) (image.getWidth() / Math.min(1, tall));
        float dotsDown = (float) (image.getHeight() * Math.max(1, tall));
        float unit = LONGER_SIDE / Math.max(dotsAcross, dotsDown);
        float width = dotsAcross * unit;
        float height = dotsDown * unit;
        float scale = Scale.of(width, height, PictureSize.LARGE);
        int across = Math.max(1, Math.round(Math.min(dotsAcross, width * scale)));
        int down = Math.max(1, Math.round(Math.min(dotsDown, height * scale)));
        return new Sheet(Scale.to(image, across, down), width, height, TextOfPage.NONE, 1, decoded.complete());
    }

    private DecodedPicture read(int index) throws IOException {
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        boolean whole = !jpeg || JpegEnd.isThere(file);
        try {
            DecodedPicture decoded = DecodedPicture.read(reader, index);
            return new DecodedPicture(decoded.image(), whole && decoded.complete());
        } catch (IOException | RuntimeException e) {
            if (jpeg) {
                return new DecodedPicture(FourColours.read(file), whole);
            }
            throw new Unreadable(count() > 1 ? "page-damaged" : "file-damaged", e);
        }
    }

    private TiffFrame frame(int index) throws IOException {
        return isTiff() ? TiffFrame.of(file, index) : new TiffFrame(Orientation.of(file), 1);
    }

    private boolean isTiff() throws IOException {
        String format = reader.getFormatName();
        return format.equalsIgnoreCase("tif") || format.equalsIgnoreCase("tiff");
    }

    private static BufferedImage upright(BufferedImage image, Orientation held) {
        AffineTransform turn = held.upright(image.getWidth(), image.getHeight());
        if (turn.isIdentity()) {
            return image;
        }
        BufferedImage plain = Scale.to(image, image.getWidth(), image.getHeight());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain, null);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
