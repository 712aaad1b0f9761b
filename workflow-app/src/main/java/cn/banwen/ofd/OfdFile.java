package cn.banwen.ofd;

import cn.banwen.ofd.Container.Allowance;
import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open OFD. Pages are counted from 1, across all documents in the file. Not for use by several threads at once.
 * A file that takes too much time, stack or memory all the same is for the caller to stop: nothing here is watched.
 */
public final class OfdFile implements AutoCloseable {

    private final Container container;
    private final OfdBounds bounds;
    private final List<Place> places;
    private final StandIns standIns;
    private final Map<Source, FontCase> fonts = new HashMap<>();
    private Optional<Opened> last = Optional.empty();

    private OfdFile(Container container, OfdBounds bounds, StandIns standIns, List<Place> places) {
        this.container = container;
        this.bounds = bounds;
        this.standIns = standIns;
        this.places = List.copyOf(places);
    }

    /** Where a page of the file stands. */
    private record Place(OfdDocument document, OfdDocument.PageEntry entry) {}

    /** A page that was read, and what was missing then. */
    private record Opened(int number, OfdDocument document, Page page, List<Omission> omissions) {

        Session session(OfdBounds bounds) {
            Session session = new Session(bounds);
            omissions.forEach(omission -> session.leaveOut(omission.what(), omission.detail()));
            return session;
        }
    }

    /**
     * Opens a file and reads its table of pages.
     *
     * @param standIns for fonts that the file names and doesn't bring
     * @throws OfdException for a file that is not OFD, is damaged, or passes a bound
     * @throws IOException if the file cannot be read at all
     */
    public static OfdFile open(Path file, OfdBounds bounds, StandIns standIns) throws IOException {
        Container container = ZipContainer.open(file, new Allowance(bounds));
        try {
            List<Place> places = new ArrayList<>();
            for (OfdDocument document : OfdTable.read(Source.of(container, bounds))) {
                document.pages().forEach(entry -> places.add(new Place(document, entry)));
            }
            if (places.size() > bounds.pages()) {
                throw new OfdException(Problem.TOO_LARGE, places.size() + " pages");
            }
            return new OfdFile(container, bounds, standIns, places);
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
        return size(opened(page).page().box());
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
        Opened opened = opened(page);
        Page content = opened.page();
        OfdDocument document = opened.document();
        Session session = opened.session(bounds);
        Sheet sheet = Sheet.of(content.box(), dpi, session);
        try {
            new PageDrawing(document, fonts(document), session).draw(content, sheet.canvas());
            new SealPainter(document, session).draw(content, sheet.canvas());
        } finally {
            sheet.canvas().dispose();
        }
        return new PagePicture(sheet.image(), sheet.dpi(), session.pictured(content.box()), session.omissions());
    }

    /**
     * The page's text, that of its templates and annotations included. What can't be read has no text.
     *
     * @throws OfdException if a part that it needs passes a bound
     */
    public PageText text(int page) throws IOException {
        Opened opened = opened(page);
        Page content = opened.page();
        OfdDocument document = opened.document();
        Session session = opened.session(bounds);
        TextPlacement placement = new TextPlacement(fonts(document), session);
        TextCollector collector = new TextCollector(placement, content.box());
        PageWalk walk = new PageWalk(session, new ClipReader(session, placement), collector);
        new PageVisit(document, session, walk).visit(content);
        return new PageText(size(content.box()), new LineBuilder().lines(collector.letters()), collector.isWhole());
    }

    /** Keeps the page that was asked for last: its size, picture and text are asked for one after the other. */
    private Opened opened(int page) throws IOException {
        if (last.isPresent() && last.get().number() == page) {
            return last.get();
        }
        Place place = places.get(page - 1);
        Session session = new Session(bounds);
        Page content = new PageReader(place.document(), session).read(place.entry());
        Opened opened = new Opened(page, place.document(), content, session.omissions());
        last = Optional.of(opened);
        return opened;
    }

    private FontCase fonts(OfdDocument document) {
        return fonts.computeIfAbsent(document.source(), source -> new FontCase(source, standIns));
    }

    private static PageSize size(Box box) {
        return new PageSize(box.width(), box.height());
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
