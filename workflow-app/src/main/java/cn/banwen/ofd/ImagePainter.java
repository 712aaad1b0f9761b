package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** Draws images: each is one by one in its own space, and its matrix gives it its size (GB/T 33190, 10). */
final class ImagePainter {

    private static final double ENLARGED = 2;
    private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

    private final ImageCase images;
    private final Session session;

    ImagePainter(ImageCase images, Session session) {
        this.images = images;
        this.session = session;
    }

    void draw(Item item, Graphics2D canvas) throws IOException {
        AffineTransform toPage = new AffineTransform(item.toPage());
        if (item.markup().attribute("CTM").isEmpty()) {
            // Without a matrix some makers mean the whole boundary.
            canvas.transform(fit(item.boundary()));
            toPage.concatenate(fit(item.boundary()));
        }
        session.notePicture(Math.abs(toPage.getDeterminant()));
        Optional<BufferedImage> image = image(item, canvas);
        if (image.isPresent()) {
            draw(image.get(), canvas);
        } else {
            mark(canvas, UNIT);
        }
    }

    private static AffineTransform fit(Box boundary) {
        Rectangle2D area = boundary.ownArea();
        AffineTransform fit = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        fit.scale(area.getWidth(), area.getHeight());
        return fit;
    }

    private Optional<BufferedImage> image(Item item, Graphics2D canvas) throws OfdException {
        String id = item.markup().attribute("ResourceID").orElse("");
        try {
            BufferedImage image = images.image(id, item.resources());
            Optional<String> mask = item.markup().attribute("ImageMask");
            if (mask.isEmpty()) {
                return Optional.of(image);
            }
            BufferedImage masking = images.image(mask.get(), item.resources());
            return Optional.of(Images.masked(shrunk(image, canvas), shrunk(masking, canvas)));
        } catch (OfdException e) {
            throw e;
        } catch (IOException e) {
            session.leaveOut(What.IMAGE, item.markup(), e);
            return Optional.empty();
        }
    }

    /** Draws an image into the unit square of a canvas. */
    static void draw(BufferedImage image, Graphics2D canvas) {
        BufferedImage shrunk = shrunk(image, canvas);
        boolean enlarged = width(canvas) > ENLARGED * image.getWidth();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                enlarged
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(
                shrunk, AffineTransform.getScaleInstance(1.0 / shrunk.getWidth(), 1.0 / shrunk.getHeight()), null);
    }

    /** The image at less than twice the size at which the canvas' unit square is seen. */
    private static BufferedImage shrunk(BufferedImage image, Graphics2D canvas) {
        AffineTransform device = canvas.getTransform();
        return Images.shrunk(image, width(canvas), Math.hypot(device.getScaleY(), device.getShearX()));
    }

    private static double width(Graphics2D canvas) {
        AffineTransform device = canvas.getTransform();
        return Math.hypot(device.getScaleX(), device.getShearY());
    }

    /** Shows that something belongs here which could not be drawn: a crossed box. */
    static void mark(Graphics2D canvas, Rectangle2D box) {
        Graphics2D own = (Graphics2D) canvas.create();
        Rectangle2D there = onDevice(own, box);
        own.setColor(new Color(0xF2F2F2));
        own.fill(there);
        own.dispose();
        cross(canvas, box);
    }

    /** The same over what stands there, which stays readable. */
    static void cross(Graphics2D canvas, Rectangle2D box) {
        Graphics2D own = (Graphics2D) canvas.create();
        Rectangle2D there = onDevice(own, box);
        own.setColor(new Color(0x999999));
        own.setStroke(new BasicStroke(1));
        own.draw(there);
        own.draw(new Line2D.Double(there.getMinX(), there.getMinY(), there.getMaxX(), there.getMaxY()));
        own.draw(new Line2D.Double(there.getMinX(), there.getMaxY(), there.getMaxX(), there.getMinY()));
        own.dispose();
    }

    /** Where the box is seen; from now on the canvas is measured in dots. */
    private static Rectangle2D onDevice(Graphics2D canvas, Rectangle2D box) {
        Rectangle2D there = canvas.getTransform().createTransformedShape(box).getBounds2D();
        canvas.setTransform(new AffineTransform());
        return there;
    }
}
