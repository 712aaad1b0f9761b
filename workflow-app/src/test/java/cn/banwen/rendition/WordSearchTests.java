package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.rendition.drawing.Lines;
import cn.banwen.rendition.drawing.TextRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordSearchTests {

    private static final TextRun FIRST = run("请于７月８日前按国办发明电〔2025〕7 号", 100, 100);
    private static final TextRun SECOND = run("要求报送", 100, 130);

    private static TextRun run(String text, float x, float y) {
        return new TextRun(text, x, y, 16 * text.length(), 16, 16, 0, null);
    }

    private static List<PageHit> hits(String words) {
        List<TextRun> runs = Lines.inOrder(List.of(SECOND, FIRST));
        PageContent page = new PageContent(1, 595, 842, Map.of(), Lines.text(runs), runs, TextSource.FILE, null);
        return WordSearch.on(page, WordSearch.essence(words), 10);
    }

    @Test
    void findsANumberInAnySpelling() {
        assertThat(hits("国办发明电[2025]7号")).hasSize(1);
        assertThat(hits("国办发明电（２０２５） 7号")).hasSize(1);
        assertThat(hits("7月8日")).hasSize(1);
        assertThat(hits("国办发明电〔2025〕8号")).isEmpty();
    }

    @Test
    void wordsOverTheEndOfALineAreInTwoBoxes() {
        assertThat(hits("7号要求")).singleElement().satisfies(hit -> {
            assertThat(hit.boxes()).hasSize(2);
            assertThat(hit.boxes().get(0).y()).isEqualTo(100);
            assertThat(hit.boxes().get(1)).isEqualTo(new PageHit.Box(100, 130, 32, 16));
        });
    }

    @Test
    void lettersWithoutWidthHideNothing() {
        assertThat(WordSearch.isIn("防\u200B汛\uFEFF值\u00AD班", WordSearch.essence("防汛值班")))
                .isTrue();
    }

    @Test
    void blankWordsAreFoundNowhere() {
        assertThat(hits(" 　")).isEmpty();
    }
}
