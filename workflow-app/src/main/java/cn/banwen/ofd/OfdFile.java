package cn.banwen.ofd;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An open OFD. Pages are counted from 1, across all documents in the file. Not for use by several threads at once.
 * A file that takes too much time, stack or memory all the same is for the caller to stop: nothing here is watched.
 */
public final class OfdFile implements AutoCloseable {

    private OfdFile() {}

    /**
     * Opens a file and reads its table of pages.
     *
     * @throws OfdException for a file that is not OFD, is damaged, or passes a bound
     * @throws IOException if the file cannot be read at all
     */
    public static OfdFile open(Path file, OfdBounds bounds) throws IOException {
        throw new OfdException(OfdException.Problem.NOT_OFD, file + " within " + bounds);
    }

    /** At least 1. */
    public int pageCount() {
        return 1;
    }

    /** The page's physical box; A4 where the file states none that makes sense. */
    public PageSize size(int page) {
        return new PageSize(210, 297L * page);
    }

    /**
     * Draws a page with its annotations and seals. That a seal is drawn says nothing about its validity.
     *
     * @param dpi from 10 to 1,200
     * @throws OfdException if the file as a whole passes a bound by now; a bad part of a page is an omission instead
     */
    public PagePicture draw(int page, int dpi) throws IOException {
        throw new OfdException(OfdException.Problem.DAMAGED, "page " + page + " at " + dpi);
    }

    /** The page's text, that of its templates and annotations included; omissions cost what they cost. */
    public PageText text(int page) throws IOException {
        throw new OfdException(OfdException.Problem.DAMAGED, "page " + page);
    }

    @Override
    public void close() throws IOException {}
}
