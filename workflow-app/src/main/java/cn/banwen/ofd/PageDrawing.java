package cn.banwen.ofd;

import java.awt.Graphics2D;
import java.io.IOException;

/** Puts the painters of one page together. */
final class PageDrawing {

    private final OfdDocument document;
    private final Session session;
    private final TextPlacement placement;
    private final ImagePainter images;
    private final PathPainter paths;
    private final TextPainter texts;

    PageDrawing(OfdDocument document, FontCase fonts, Session session) {
        this.document = document;
        this.session = session;
        this.placement = new TextPlacement(fonts, session);
        this.images = new ImagePainter(
                new ImageCase(document.source(), session.bounds().imagePixels()), session);
        FillReader fills = new FillReader(session, new PatternReader((block, scene, canvas) -> walk(canvas)
                .block(block, scene)));
        this.paths = new PathPainter(fills);
        this.texts = new TextPainter(placement, fills);
    }

    /** @param canvas in the page's millimetres */
    void draw(Page page, Graphics2D canvas) throws IOException {
        if (!page.complete()) {
            ImagePainter.mark(canvas, page.box().area());
        }
        new PageVisit(document, session, walk(canvas)).visit(page);
    }

    private PageWalk walk(Graphics2D canvas) {
        return new PageWalk(session, new ClipReader(session, placement), new PagePainter(canvas, paths, texts, images));
    }
}
