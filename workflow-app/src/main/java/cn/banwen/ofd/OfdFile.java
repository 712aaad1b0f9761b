package cn.banwen.ofd;

import cn.banwen.ofd.Container.Allowance;
import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An open OFD. Pages are counted from 1, across all documents in the file. Not for use by several threads at once.
 * A file that takes too much time, stack or memory all the same is for the caller to stop: nothing here is watched.
 */
public final class OfdFile implements AutoCloseable {

    private final Container container;
    private final Allowance allowance;
    private final List<Place> places;
    private final Map<Source, FontCase> fonts = new HashMap<>();

    private OfdFile(Container container, Allowance allowance, List<Place> places) {
        this.container = container;
        this.allowance = allowance;
        this.places = List.copyOf(places);
    }

    /** Where a page of the file stands. */
    private record Place(OfdDocument document, OfdDocument.PageEntry entry) {

        Page read(Session session) throws IOException {
            return new PageReader(document, session).read(entry);
        }
    }

    /**
     * Opens a file and reads its table of pages.
     *
     * @throws OfdException for a file that is not OFD, is damaged, or passes a bound
     * @throws IOException if the file cannot be read at all
     */
    public static OfdFile open(Path file, OfdBounds bounds) throws IOException {
        Allowance allowance = new Allowance(bounds);
        Container container = ZipContainer.open(file, allowance);
        try {
            List<Place> places = new ArrayList<>();
            for (OfdDocument document : OfdTable.read(Source.of(container, bounds))) {
                document.pages().forEach(entry -> places.add(new Place(document, entry)));
            }
            if (places.size() > bounds.pages()) {
                throw new OfdException(Problem.TOO_LARGE, places.size() + " pages");
            }
            return new OfdFile(container, allowance, places);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** At least 1. */
    public int pageCount() {
        return places.size();
    }

    /**
     * The page's physical box; A4 where the file states none that makes sense.
     *
     * @throws OfdException if a part that it needs passes a bound
     */
    public PageSize size(int page) throws IOException {
        return size(place(page).read(new Session(allowance.bounds())).box());
    }

    /**
     * Draws a page with its annotations and seals. That a seal is drawn says nothing about its validity.
     *
     * @param dpi from 10 to 1,200
     * @throws OfdException if a part that it needs passes a bound; any other bad part is an omission instead
     */
    public PagePicture draw(int page, int dpi) throws IOException {
        if (dpi < 10 || dpi > 1_200) {
            throw new IllegalArgumentException("dpi " + dpi);
        }
        Place place = place(page);
        Session session = new Session(allowance.bounds());
        Page content = place.read(session);
        Sheet sheet = Sheet.of(content.box(), dpi, session);
        try {
            new PageDrawing(place.document(), fonts(place), session).draw(content, sheet.canvas());
            new SealPainter(place.document(), allowance, session).draw(content, sheet.canvas());
        } finally {
            sheet.canvas().dispose();
        }
        return new PagePicture(sheet.image(), sheet.dpi(), session.omissions());
    }

    /**
     * The page's text, that of its templates and annotations included. What can't be read has no text.
     *
     * @throws OfdException if a part that it needs passes a bound
     */
    public PageText text(int page) throws IOException {
        Place place = place(page);
        Session session = new Session(allowance.bounds());
        Page content = place.read(session);
        TextPlacement placement = new TextPlacement(fonts(place), session);
        TextCollector collector = new TextCollector(placement, content.box());
        PageWalk walk = new PageWalk(session, new ClipReader(session, placement), collector);
        new PageVisit(place.document(), session, walk).visit(content);
        return new PageText(size(content.box()), new LineBuilder().lines(collector.letters()));
    }

    private Place place(int page) {
        return places.get(page - 1);
    }

    private FontCase fonts(Place place) {
        return fonts.computeIfAbsent(place.document().source(), FontCase::new);
    }

    private static PageSize size(Box box) {
        return new PageSize(box.width(), box.height());
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
