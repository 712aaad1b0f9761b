package cn.banwen.ofd;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

/** Draws the objects of a page, each on a canvas of its own with its place, clips and transparency. */
final class PagePainter implements ObjectSink {

    /** In millimetres: no edge is lost to rounding. */
    private static final double MARGIN = 0.1;

    private final Graphics2D page;
    private final PathPainter paths;
    private final TextPainter texts;
    private final ImagePainter images;

    /** @param page a canvas in the page's millimetres */
    PagePainter(Graphics2D page, PathPainter paths, TextPainter texts, ImagePainter images) {
        this.page = page;
        this.paths = paths;
        this.texts = texts;
        this.images = images;
    }

    /** Draws on the canvas that it is given, in the object's own space. */
    private interface Drawing {
        void on(Graphics2D canvas) throws IOException;
    }

    @Override
    public void path(Item item) throws IOException {
        draw(item, canvas -> paths.draw(item, canvas));
    }

    @Override
    public void text(Item item) throws IOException {
        draw(item, canvas -> texts.draw(item, canvas));
    }

    @Override
    public void image(Item item) throws IOException {
        draw(cropped(item), canvas -> images.draw(item, canvas));
    }

    /** Makers crop images by their boundary. Of text and paths it is often stated too small, and cuts nothing. */
    private static Item cropped(Item item) {
        if (item.boundary().isEmpty()) {
            return item;
        }
        Rectangle2D area = item.boundary().ownArea();
        area.setFrame(
                area.getX() - MARGIN,
                area.getY() - MARGIN,
                area.getWidth() + 2 * MARGIN,
                area.getHeight() + 2 * MARGIN);
        return item.clippedTo(item.frame().createTransformedShape(area));
    }

    private void draw(Item item, Drawing drawing) throws IOException {
        Graphics2D canvas = (Graphics2D) page.create();
        try {
            for (Shape clip : item.scene().clips()) {
                canvas.clip(clip);
            }
            if (canvas.getClip() != null && canvas.getClip().getBounds2D().isEmpty()) {
                return;
            }
            canvas.transform(item.toPage());
            if (item.alpha() < 1) {
                canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) item.alpha()));
            }
            drawing.on(canvas);
        } finally {
            canvas.dispose();
        }
    }
}
