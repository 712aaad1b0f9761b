package cn.banwen.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How alike texts are found to be. */
class TextPrintTests {

    private static final String NOTICE = "各乡镇人民政府：据气象部门预报，未来三天我县将有大到暴雨，局部大暴雨。为切实做好强降雨防范应对工作，现将有关事项通知如下。"
            + "一、加强值班值守，严格执行领导带班和二十四小时值班制度，重要情况第一时间报告。二、立即排查水库、山塘、河道、地质灾害隐患点和低洼易涝区，"
            + "发现险情及时处置并组织群众转移。三、各乡镇排查情况于七月八日十七时前报县防汛抗旱指挥部办公室，转移人员名单同时报送。";

    private static TextPrint print(String text) {
        return Objects.requireNonNull(TextPrint.of(text));
    }

    private static double likeness(String one, String other) {
        return TextPrint.likeness(print(one).signature(), print(other).signature());
    }

    /** As recognition misreads a scan: every so many letters another one. */
    private static String misread(String text, int every, long seed) {
        Random random = new Random(seed);
        StringBuilder misread = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (random.nextInt(every) == 0) {
                misread.setCharAt(i, (char) ('一' + random.nextInt(5_000)));
            }
        }
        return misread.toString();
    }

    @Test
    void takesBlanksSignsAndWidthForNothing() {
        assertThat(likeness(NOTICE, NOTICE.replace("，", ",").replace("。", " 。 \n")))
                .isEqualTo(1);
    }

    @Test
    void findsAScanOfTheSameTextThroughItsBands() {
        for (int seed = 0; seed < 20; seed++) {
            TextPrint scan = print(misread(NOTICE, 60, seed));
            assertThat(TextPrint.likeness(print(NOTICE).signature(), scan.signature()))
                    .isGreaterThan(Prints.NEARLY);
            assertThat(Arrays.stream(scan.bands())
                            .filter(band -> Arrays.stream(print(NOTICE).bands()).anyMatch(other -> other == band)))
                    .isNotEmpty();
        }
    }

    @Test
    void tellsOtherTextsApart() {
        String other = "各村民委员会：为做好今年城乡居民医疗保险集中参保缴费工作，经乡党委、政府研究，现将有关事项通知如下。一、缴费时间自九月一日起至十二月三十一日止，逾期按规定执行。"
                + "二、各村要广泛宣传政策，逐户上门动员，做到应保尽保，不漏一户一人。三、对特困人员、低保对象等按政策予以资助，名单由民政办核定后公示。四、进度每周五通报一次。";
        assertThat(likeness(NOTICE, other)).isLessThan(0.3);
    }

    @Test
    void makesNothingOfShortTexts() {
        assertThat(TextPrint.of("请签收附件并按时限反馈。")).isNull();
    }
}
