package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Files and pages that are not all there, or can't be read, or hardly. */
final class Legibility {

    /** Of a page that was read from its picture: a cover has more. */
    private static final int FEWEST_LETTERS = 8;

    /** At the text of a page behind those that are looked at. */
    private static final long NOBODY_LOOKED = Long.MAX_VALUE;

    private static final int TOLD = 10;

    /** The failure of a page before which its file breaks off. */
    private static final String MISSING = "page-missing";

    private Legibility() {}

    static List<Concern> of(List<FileText> files) {
        List<Concern> concerns = new ArrayList<>();
        for (FileText text : files) {
            if (text.rendition() != null && text.rendition().state() == RenditionState.FAILED) {
                concerns.add(Concern.of("file-unreadable", text.file().name())
                        .at(text.file().id(), null));
            } else {
                pages(text, concerns);
            }
        }
        if (files.stream().anyMatch(FileText::isBeingRead)) {
            concerns.add(Concern.of(DocumentConcerns.STILL_READING));
        }
        return concerns;
    }

    private static void pages(FileText text, List<Concern> concerns) {
        Map<Integer, Long> letters =
                text.pages().stream().collect(Collectors.toMap(PageLines::page, PageLines::letters));
        tell("pages-incomplete", text, Legibility::isCutShort, concerns);
        tell(
                "pages-unreadable",
                text,
                page -> (page.failure() != null && !isCutShort(page))
                        || (page.textSource() == TextSource.RECOGNISED
                                && letters.getOrDefault(page.page(), NOBODY_LOOKED) < FEWEST_LETTERS),
                concerns);
    }

    private static boolean isCutShort(PageSummary page) {
        return page.failure() == null ? !page.complete() : page.failure().equals(MISSING);
    }

    private static void tell(String code, FileText text, Predicate<PageSummary> bad, List<Concern> concerns) {
        List<Integer> pages =
                text.summaries().stream().filter(bad).map(PageSummary::page).toList();
        if (!pages.isEmpty()) {
            String told = pages.stream().limit(TOLD).map(String::valueOf).collect(Collectors.joining("、"));
            concerns.add(
                    Concern.of(code, text.file().name(), told).at(text.file().id(), pages.get(0)));
        }
    }
}
