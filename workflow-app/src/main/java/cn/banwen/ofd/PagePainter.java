package cn.banwen.ofd;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;

/** Draws the objects of a page, each on a canvas of its own with its place, clips and transparency. */
final class PagePainter implements ObjectSink {

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
        draw(item, canvas -> images.draw(item, canvas));
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
