package cn.banwen.ofd;

import cn.banwen.ofd.Container.Allowance;
import cn.banwen.ofd.Omission.What;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Draws the seals of a page's signatures over everything else, as ink: what is under them stays readable. */
final class SealPainter {

    /** Of a picture: 40 mm at 1,200 dpi. */
    private static final long MOST_PIXELS = 4_000_000;

    private final OfdDocument document;
    private final Session session;

    SealPainter(OfdDocument document, Session session) {
        this.document = document;
        this.session = session;
    }

    /**
     * A signature that can't be read may have a seal on any page: each tells of it.
     *
     * @param canvas in the page's millimetres
     */
    void draw(Page page, Graphics2D canvas) throws IOException {
        document.stamps().missing().forEach(part -> session.leaveOut(What.SEAL, part));
        for (Stamp stamp : document.stamps().all()) {
            if (stamp.pageId().equals(page.entry().id()) && session.mayDrawAnother()) {
                draw(stamp, canvas);
            }
        }
    }

    private void draw(Stamp stamp, Graphics2D page) throws IOException {
        Graphics2D canvas = (Graphics2D) page.create();
        try {
            canvas.clip(stamp.box().area());
            canvas.translate(stamp.box().x(), stamp.box().y());
            if (stamp.clip().isPresent()) {
                canvas.clip(stamp.clip().get().area());
            }
            canvas.scale(stamp.box().width(), stamp.box().height());
            SealPicture picture = picture(stamp).orElseThrow(() -> new IOException("no picture in the seal"));
            if (isOfd(picture)) {
                drawOfd(picture.data(), canvas);
            } else {
                BufferedImage image = ImageDecoder.decode(picture.data(), MOST_PIXELS);
                ImagePainter.draw(Images.withoutPaper(image), canvas);
            }
        } catch (IOException | RuntimeException e) {
            session.leaveOut(What.SEAL, "at " + stamp.box() + ": " + e);
            ImagePainter.cross(page, stamp.box().area());
        } finally {
            canvas.dispose();
        }
    }

    private Optional<SealPicture> picture(Stamp stamp) throws IOException {
        for (PartPath place : stamp.places()) {
            Optional<SealPicture> found = document.source().bytes(place).flatMap(SealPicture::find);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfd(SealPicture picture) {
        byte[] data = picture.data();
        return picture.type().toLowerCase(Locale.ROOT).equals("ofd")
                || (data.length > 2 && data[0] == 'P' && data[1] == 'K');
    }

    /** The first page of a seal that is an OFD itself, without the signatures that it may have in turn. */
    private void drawOfd(byte[] data, Graphics2D canvas) throws IOException {
        try (Container container = MemoryContainer.unpack(data, new Allowance(session.bounds()))) {
            Source source = Source.of(container, session.bounds());
            OfdDocument seal = OfdTable.read(source).get(0);
            Page page = new PageReader(seal, session).read(seal.pages().get(0));
            canvas.scale(1 / page.box().width(), 1 / page.box().height());
            canvas.translate(-page.box().x(), -page.box().y());
            new PageDrawing(seal, new FontCase(source, StandIns.NONE), session).draw(page, canvas);
        }
    }
}
