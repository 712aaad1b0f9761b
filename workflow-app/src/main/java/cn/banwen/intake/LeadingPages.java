package cn.banwen.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The pages that count for the mark: the first that shows anything, and the one after it, in case of a cover sheet. */
record LeadingPages(Readability readability, Optional<ClassificationMark> mark) {

    private static final int SEARCHED_FOR_MARK = 2;

    /** So many blank pages in front are believed to be blank; behind more of them anything may stand. */
    private static final int BLANK_PAGES_TURNED = 50;

    static LeadingPages read(PDDocument document, PDPage first, Effort effort) throws IOException {
        List<PageSketch> sketches = new ArrayList<>();
        int pages = document.getNumberOfPages();
        int turned = 0;
        for (; turned < Math.min(pages, BLANK_PAGES_TURNED) && sketches.size() < SEARCHED_FOR_MARK; turned++) {
            PageSketch sketch = PageSketcher.sketch(turned == 0 ? first : document.getPage(turned), effort);
            if (!sketch.isBlank() || !sketches.isEmpty()) {
                sketches.add(sketch);
            }
        }
        Optional<ClassificationMark> mark = sketches.stream()
                .flatMap(sketch -> MarkFinder.find(sketch).stream())
                .findFirst();
        if (sketches.isEmpty()) {
            return new LeadingPages(turned == pages ? Readability.BLANK : Readability.UNREADABLE, mark);
        }
        return new LeadingPages(sketches.get(0).isLegible() ? Readability.TEXT : Readability.UNREADABLE, mark);
    }
}
