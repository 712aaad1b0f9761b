package cn.banwen.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.SenderLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestedValuesTests {

    @ParameterizedTest
    @CsvSource({
        "国务院办公厅, CENTRAL",
        "中共中央办公厅, CENTRAL",
        "东陵省民政厅, PROVINCIAL",
        "江州市农业农村局, PREFECTURE",
        "中共江州市委办公室, PREFECTURE",
        "云溪县人民政府, COUNTY",
        "中共云溪县委办公室, COUNTY",
        "江州市云溪县财政局, COUNTY",
        "青石乡石桥村村民委员会, SUBORDINATE"
    })
    void theNameTellsTheLevel(String sender, SenderLevel level) {
        assertThat(SuggestedValues.level(sender)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"国网供电公司", "乡村振兴简报"})
    void aNameThatTellsNothingHasNone(String sender) {
        assertThat(SuggestedValues.level(sender)).isEmpty();
    }

    @Test
    void anAddressPointsAtBoxesAndAtNothingElse() {
        assertThat(PointedAt.of("1,2,3.5,4;x,1,2,3;NaN,1,1,1;5,6,7,8").toString())
                .isEqualTo("1.0,2.0,3.5,4.0;5.0,6.0,7.0,8.0");
        assertThat(PointedAt.of(null).boxes()).isEmpty();
        assertThat(PointedAt.of("1,1,1,1;".repeat(500)).boxes()).hasSizeLessThanOrEqualTo(20);
    }
}
