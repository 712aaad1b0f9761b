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
        if (item.markup().attribute("CTM").isEmpty()) {
            // Without a matrix some makers mean the whole boundary.
            canvas.transform(fit(item.boundary()));
        }
        Optional<BufferedImage> image = image(item);
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

    private Optional<BufferedImage> image(Item item) throws OfdException {
        String id = item.markup().attribute("ResourceID").orElse("");
        try {
            BufferedImage image = images.image(id, item.resources());
            Optional<String> mask = item.markup().attribute("ImageMask");
            return Optional.of(
                    mask.isEmpty() ? image : Images.masked(image, images.image(mask.get(), item.resources())));
        } catch (OfdException e) {
            throw e;
        } catch (IOException e) {
            session.leaveOut(What.IMAGE, item.markup(), e);
            return Optional.empty();
        }
    }

    /** Draws an image into the unit square of a canvas. */
    static void draw(BufferedImage image, Graphics2D canvas) {
        AffineTransform device = canvas.getTransform();
        double width = Math.hypot(device.getScaleX(), device.getShearY());
        double height = Math.hypot(device.getScaleY(), device.getShearX());
        BufferedImage shrunk = Images.shrunk(image, width, height);
        boolean enlarged = width > ENLARGED * image.getWidth();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                enlarged
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(
                shrunk, AffineTransform.getScaleInstance(1.0 / shrunk.getWidth(), 1.0 / shrunk.getHeight()), null);
    }

    /** Shows that something belongs here which could not be drawn: a crossed box. */
    static void mark(Graphics2D canvas, Rectangle2D box) {
        Graphics2D own = (Graphics2D) canvas.create();
        AffineTransform device = own.getTransform();
        Rectangle2D there = device.createTransformedShape(box).getBounds2D();
        own.setTransform(new AffineTransform());
        own.setColor(new Color(0xF2F2F2));
        own.fill(there);
        own.setColor(new Color(0x999999));
        own.setStroke(new BasicStroke(1));
        own.draw(there);
        own.draw(new Line2D.Double(there.getMinX(), there.getMinY(), there.getMaxX(), there.getMaxY()));
        own.draw(new Line2D.Double(there.getMinX(), there.getMaxY(), there.getMaxX(), there.getMinY()));
        own.dispose();
    }
}
