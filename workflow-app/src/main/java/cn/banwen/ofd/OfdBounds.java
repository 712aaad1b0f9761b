package cn.banwen.ofd;

/**
 * What one file may cost. Sizes are in bytes; all bounds are inclusive.
 *
 * @param entries entries of the ZIP
 * @param entryBytes unpacked size of one entry
 * @param totalBytes unpacked size of everything that is read while the file is open
 * @param expansion unpacked size by packed size, for entries that unpack to more than 16 MiB
 * @param pages pages of all documents in the file
 * @param pixels pixels of one page's picture; a picture that would be larger is drawn at a lower resolution
 * @param imagePixels pixels of one embedded image in memory; a larger one is read at a lower resolution
 * @param objects objects drawn for one page, those of templates, composites, annotations and seals included
 * @param depth elements within elements in one XML part, and composites within composites
 */
public record OfdBounds(
        int entries,
        long entryBytes,
        long totalBytes,
        int expansion,
        int pages,
        long pixels,
        long imagePixels,
        int objects,
        int depth) {

    private static final long MIB = 1 << 20;

    /** Generous for a document that an office sends, and within a heap of 512 MiB. */
    public static OfdBounds standard() {
        return new OfdBounds(20_000, 64 * MIB, 512 * MIB, 200, 2_000, 25_000_000, 36_000_000, 200_000, 64);
    }

    public OfdBounds withPages(int most) {
        return new OfdBounds(entries, entryBytes, totalBytes, expansion, most, pixels, imagePixels, objects, depth);
    }

    public OfdBounds withPixels(long most) {
        return new OfdBounds(entries, entryBytes, totalBytes, expansion, pages, most, imagePixels, objects, depth);
    }
}
