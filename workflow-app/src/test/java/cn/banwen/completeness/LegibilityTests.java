package cn.banwen.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.TextSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegibilityTests {

    private static final FileView FILE =
            new FileView(UUID.randomUUID(), "扫描件.pdf", "application/pdf", 1, "digest", null, false);

    private static PageSummary scanned(int page, @Nullable String failure, boolean complete) {
        return new PageSummary(page, 595, 842, TextSource.RECOGNISED, failure, complete, null);
    }

    private static List<Concern> of(List<PageSummary> pages, List<PageLines> texts) {
        return Legibility.of(List.of(new FileText(FILE, null, pages, texts)));
    }

    @Test
    void ofALongScanNothingIsSaidOfPagesWhoseTextNobodyLookedAt() {
        List<PageSummary> pages = IntStream.rangeClosed(1, 100)
                .mapToObj(page -> scanned(page, null, true))
                .toList();
        List<PageLines> texts = IntStream.rangeClosed(1, 80)
                .mapToObj(page -> PageLines.of(page, page == 7 ? "一" : "各乡镇人民政府，县直各单位："))
                .toList();
        assertThat(of(pages, texts)).singleElement().satisfies(concern -> {
            assertThat(concern.code()).isEqualTo("pages-unreadable");
            assertThat(concern.args()).containsExactly("扫描件.pdf", "7");
            assertThat(concern.page()).isEqualTo(7);
        });
    }

    @Test
    void aPageThatNeverCameIsNotCompleteAndOneThatIsDamagedCanNotBeRead() {
        String text = "各乡镇人民政府，县直各单位：";
        assertThat(of(
                        List.of(
                                scanned(1, null, false),
                                scanned(2, "page-damaged", true),
                                scanned(3, "page-missing", true)),
                        List.of(PageLines.of(1, text), PageLines.of(2, text), PageLines.of(3, text))))
                .extracting(Concern::code, concern -> concern.args().get(1))
                .containsExactly(tuple("pages-incomplete", "1、3"), tuple("pages-unreadable", "2"));
    }
}
