package cn.banwen.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single readings, on pages set down run by run. */
class ExtractorTests {

    private static final float WIDE = 595;
    private static final String RED = "#9c5223";

    private final List<TextRun> runs = new ArrayList<>();
    private boolean recognised;

    private ExtractorTests centred(float y, float size, String text) {
        return centred(y, size, text, null);
    }

    private ExtractorTests centred(float y, float size, String text, @Nullable String colour) {
        return at((WIDE - width(text, size)) / 2, y, size, text, colour);
    }

    private ExtractorTests at(float x, float y, String text) {
        return at(x, y, 16, text, null);
    }

    private ExtractorTests at(float x, float y, float size, String text, @Nullable String colour) {
        runs.add(new TextRun(text, x, y, width(text, size), size, size, 0, colour));
        return this;
    }

    private static float width(String text, float size) {
        return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum() * size / 2;
    }

    private List<Proposal> read() {
        return Extractor.read(List.of(new PageText(1, WIDE, 842, recognised, runs)));
    }

    private Optional<String> value(Field field) {
        return read().stream()
                .filter(proposal -> proposal.field() == field)
                .map(Proposal::value)
                .findFirst();
    }

    private List<String> values(Field field) {
        return read().stream()
                .filter(proposal -> proposal.field() == field)
                .map(Proposal::value)
                .toList();
    }

    private ExtractorTests notice(String sentence) {
        centred(180, 36, "云溪县人民政府文件").centred(270, 16, "云政发〔2026〕7号").centred(340, 22, "关于做好防汛工作的通知");
        return at(79, 390, "各乡镇人民政府：")
                .at(111, 420, sentence)
                .at(360, 600, "云溪县人民政府")
                .at(376, 630, "2026年7月1日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"云政发〔2026〕7号", "云政发[2026]7号", "云政发（2026）7 号", "云政发【２０２６】第007号", "云政发〖2026〗7号", "云 政 发 ﹝2026﹞ 7 号"
            })
    void readsTheNumberInAnySpelling(String printed) {
        centred(180, 36, "云溪县人民政府文件").centred(270, 16, printed);
        assertThat(value(Field.DOCUMENT_NUMBER)).contains("云政发〔2026〕7号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云防指C2026]23号", "云防指(2026J23号", "云防指2026]23号", "云防指【2026〉 23 号"})
    void readsTheNumberThatRecognitionSpoiled(String printed) {
        recognised = true;
        centred(270, 16, printed);
        assertThat(value(Field.DOCUMENT_NUMBER)).contains("云防指〔2026〕23号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年7月:日", "2026年7月1]日", "2026 年 7 月 | 日"})
    void readsTheDateWhoseDayRecognitionSpoiledAndIsNotSure(String printed) {
        recognised = true;
        at(360, 600, "云溪县人民政府").at(376, 630, printed);
        assertThat(read())
                .filteredOn(proposal -> proposal.field() == Field.DOCUMENT_DATE)
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.value()).isEqualTo("2026-07-01");
                    assertThat(proposal.confidence()).isLessThan(0.8);
                });
    }

    @Test
    void aNumberInTheTextIsAnothersDocument() {
        at(79, 200, "根据云政发〔2026〕3号文件精神，现通知如下。");
        assertThat(value(Field.DOCUMENT_NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "于7月8日17时前将值班安排表报县防指办公室。, 2026-07-08T17:00",
        "请于2026年7月10日前反馈我局。, 2026-07-10",
        "请于7月10日下午5时30分前报送。, 2026-07-10T17:30",
        "请于7月10日（周五）12:00前报送。, 2026-07-10T12:00",
        "请于本月20日前上报。, 2026-07-20",
        "请于8月底前报送总结。, 2026-08-31",
        "请于1月15日前报送年度总结。, 2027-01-15",
        "报名截止时间：2026年7月9日18时。, 2026-07-09T18:00",
        "请于本周五17时前报送。, 2026-07-03T17:00",
        "请于下周一前反馈。, 2026-07-06",
        "请于月底前报送。, 2026-07-31",
        "请于明日12时前报送名单。, 2026-07-02T12:00",
        "请自收到本通知之日起5个工作日内书面反馈。, receipt+5wd",
        "自收到之日起十五日内答复。, receipt+15d",
        "接此通知后24小时内报送。, receipt+24h",
        "请在3个工作日内回复。, receipt+3wd",
        "自印发之日起10日内完成整改。, 2026-07-01+10d"
    })
    void readsByWhenTheTextWantsSomething(String sentence, String moment) {
        notice(sentence);
        assertThat(values(Field.REPLY_BY)).containsExactly(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020年底前已经建成。", "2026年6月1日前印发的文件同时废止。", "7月8日至10日有强降雨。", "每月底前报送报表。", "在3日内完成清扫。", "公示5个工作日。"})
    void whatIsPastOrNoLimitIsNone(String sentence) {
        notice(sentence);
        assertThat(values(Field.REPLY_BY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'联系人：王建国，联系电话：0563-8021234。', 王建国 0563-8021234",
        "（联系人：李明  电话：13905630000）, 李明 13905630000",
        "联系人及电话：张晓燕 （0563）8021234, 张晓燕 0563-8021234",
        "联系人：欧阳文山, 欧阳文山",
        "咨询电话：0563—8021234, 0563-8021234"
    })
    void readsWhomToAsk(String sentence, String contact) {
        notice(sentence);
        assertThat(value(Field.CONTACT)).contains(contact);
    }

    @Test
    void whatIsToBeSentComesBeforeWhatIsToBeDone() {
        notice("7月5日前完成排查，7月20日前报送台账。");
        assertThat(values(Field.REPLY_BY)).containsExactly("2026-07-20", "2026-07-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★5年", "秘密", "机密*5年", "秘密女6个月", "绝密太长期", "000123机密广10年"})
    void readsTheMarkOfASecretOnAScan(String mark) {
        recognised = true;
        at(79, 110, mark).notice("请认真贯彻。");
        assertThat(value(Field.CLASSIFICATION)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密文件10年", "秘密调查1年内", "机密女年"})
    void whatIsNoTermBehindAMisreadStarMakesNoMark(String words) {
        recognised = true;
        at(79, 110, words).notice("请认真贯彻。");
        assertThat(value(Field.CLASSIFICATION)).isEmpty();
    }

    @Test
    void aDocumentAboutSecretsBearsNoMark() {
        notice("机密文件的管理按规定执行。");
        assertThat(value(Field.CLASSIFICATION)).isEmpty();
    }

    @Test
    void theUrgencyIsTheMarkAndNotAWordOfTheTitle() {
        centred(270, 16, "云政发〔2026〕7号").centred(340, 22, "关于防汛的特急通知");
        assertThat(value(Field.URGENCY)).isEmpty();
        at(79, 110, "特 急");
        assertThat(value(Field.URGENCY)).contains("特急");
    }

    @Test
    void aTimeThatIsNamedTwiceIsToldOnce() {
        notice("请于7月5日前报送。截止时间：2026年7月5日前，逾期不候。");
        assertThat(values(Field.REPLY_BY)).containsExactly("2026-07-05");
    }

    @Test
    void aFormWhoseLabelsAreRedNamesNoSender() {
        centred(60, 19, "云溪县增值税电子普通发票", RED);
        for (int row = 0; row < 20; row++) {
            float y = 150 + 9 * row;
            at(40, y, 9, "名称：纳税人识别号：地址、电话：", RED).at(300, y, 9, "项目名称规格型号" + row, RED);
        }
        for (int row = 0; row < 40; row++) {
            at(40, 400 + 9 * row, 9, "云溪县某某有限公司" + row, null);
        }
        assertThat(values(Field.SENDER)).allMatch("云溪县增值税电子普通发票"::equals);
        assertThat(read()).noneMatch(proposal -> proposal.field() == Field.SENDER && proposal.confidence() > 0.6);
    }

    @Test
    void proposesNothingThatTheRegisterHasNoRoomFor() {
        for (int row = 0; row < 15; row++) {
            centred(40 + 20 * row, 19, "云溪县安全生产委员会第" + row + "巡查组及其办公室", "#ff0000");
        }
        centred(360, 16, "云政发〔2026〕7号").at(79, 400, "请认真贯彻。");
        assertThat(read())
                .isNotEmpty()
                .allMatch(proposal ->
                        proposal.value().length() <= proposal.field().longest());
    }

    @Test
    void readsNothingFromAnEmptyPage() {
        assertThat(read()).isEmpty();
        assertThat(Extractor.read(List.of())).isEmpty();
    }

    @Test
    void aPageOfNonsenseEndsSoon() {
        at(10, 100, "(".repeat(20_000)).at(10, 200, "关于".repeat(10_000)).at(10, 300, "第2026年".repeat(10_000));
        assertThat(read()).isEmpty();
    }
}
