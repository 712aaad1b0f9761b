package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.RedInk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextAllowanceTests {

    private static DrawnPage page(int letters) {
        return new DrawnPage(
                595, 842, Map.of(), List.of(), "x".repeat(letters), false, false, true, new RedInk(false, List.of()));
    }

    @Test
    void aFileOfManyFullPagesKeepsTheTextOfTheFirst() {
        TextAllowance allowance = new TextAllowance(0, 0);
        for (int page = 1; page <= 100; page++) {
            assertThat(allowance.takes(page(40_000))).isTrue();
        }
        assertThat(allowance.takes(page(1))).isFalse();
    }

    @Test
    void whatWasDrawnBeforeCounts() {
        assertThat(new TextAllowance(3_999_999, 0).takes(page(2))).isFalse();
        assertThat(new TextAllowance(0, 400_001).takes(page(2))).isFalse();
    }
}
