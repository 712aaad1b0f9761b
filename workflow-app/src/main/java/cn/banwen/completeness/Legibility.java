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
import java.util.stream.Collectors;

/** Files and pages that can't be read, or hardly. */
final class Legibility {

    /** Of a page that was read from its picture: a cover has more. */
    private static final int FEWEST_LETTERS = 8;

    private static final int TOLD = 10;

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
        List<Integer> bad = text.summaries().stream()
                .filter(page -> page.failure() != null
                        || (page.textSource() == TextSource.RECOGNISED
                                && letters.getOrDefault(page.page(), 0L) < FEWEST_LETTERS))
                .map(PageSummary::page)
                .toList();
        if (!bad.isEmpty()) {
            String told = bad.stream().limit(TOLD).map(String::valueOf).collect(Collectors.joining("、"));
            concerns.add(Concern.of("pages-unreadable", text.file().name(), told)
                    .at(text.file().id(), bad.get(0)));
        }
    }
}
