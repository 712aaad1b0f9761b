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

    private final List<PageText> turned = new ArrayList<>();
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

    /** What follows stands on the next page. */
    private ExtractorTests turn() {
        turned.add(page());
        runs.clear();
        return this;
    }

    private PageText page() {
        return new PageText(turned.size() + 1, WIDE, 842, recognised, runs);
    }

    private List<Proposal> read() {
        List<PageText> pages = new ArrayList<>(turned);
        pages.add(page());
        return Extractor.read(pages);
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
        return titled("关于做好防汛工作的通知").at(111, 420, sentence).signed("云溪县人民政府", "2026年7月1日");
    }

    private ExtractorTests titled(String... lines) {
        centred(180, 36, "云溪县人民政府文件").centred(270, 16, "云政发〔2026〕7号");
        for (int row = 0; row < lines.length; row++) {
            centred(340 - 30 * (lines.length - 1 - row), 22, lines[row]);
        }
        return at(79, 390, "各乡镇人民政府：");
    }

    private ExtractorTests signed(String name, String date) {
        return at(360, 600, name).at(376, 630, date);
    }

    /** A table in small letters, farther left than the text. */
    private ExtractorTests table() {
        for (int row = 0; row < 60; row++) {
            at(40, 90 + 12 * row, 9, "序号乡镇村组隐患点名称位置责任人联系电话巡查频次转移路线安置点备注" + row, null);
        }
        return this;
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
        "自印发之日起10日内完成整改。, 2026-07-01+10d",
        "请于下月底前报送。, 2026-08-31",
        "请于下个月底前报送。, 2026-08-31",
        "请于本月月底前报送。, 2026-07-31",
        "请于7月10日晚12点前报送。, 2026-07-10T23:59",
        "请于7月10日凌晨2时前报送。, 2026-07-10T02:00",
        "请于7月10日17∶00前报送。, 2026-07-10T17:00",
        "请于7月10日17:30分前报送。, 2026-07-10T17:30",
        "请于7月10日17时整前报送。, 2026-07-10T17:00",
        "请于当日17时前报送。, 2026-07-01T17:00",
        "请于明年9月底前报送。, 2027-09-30",
        "请于7月10日前来函反馈。, 2026-07-10",
        "报名截至7月20日。, 2026-07-20",
        "截至7月20日，逾期不予受理。, 2026-07-20"
    })
    void readsByWhenTheTextWantsSomething(String sentence, String moment) {
        notice(sentence);
        assertThat(values(Field.REPLY_BY)).containsExactly(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年底前已经建成。",
                "2026年6月1日前印发的文件同时废止。",
                "7月8日至10日有强降雨。",
                "每月底前报送报表。",
                "在3日内完成清扫。",
                "公示5个工作日。",
                "预计7月10日前后有强降雨，及时报送。",
                "7月8日前往县城报到。",
                "做好12月31日前期工作。",
                "报表于次月底前报送。",
                "每月月底前报送报表。",
                "每年9月底前报送总结。",
                "截至7月8日8时，全县已转移群众。",
                "截止7月8日，累计上报五起。",
                "请于会议当天8:30前到场。"
            })
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
        for (int row = 0; row < 4; row++) {
            at(40, 90 + 14 * row, 9, "名称：", RED).at(80, 90 + 14 * row, 12, "个人00/2-7<054/18*88<*<1/689", RED);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于开展2025年度行政事业单位/内部控制报告编报工作的通知",
                "关于开展内部审计整改/情况专项检查的通知",
                "关于落实网络安全/等级保护制度的通知",
                "关于云溪县/2026年6月份督查情况的通报",
                "关于规范公文签发/编号和传真收发的通知",
                "关于加强机密文件管理的通知"
            })
    void readsATitleThatHasWordsOfMarks(String title) {
        titled(title.split("/")).at(111, 420, "请认真贯彻执行。").signed("云溪县人民政府", "2026年7月1日");
        assertThat(value(Field.TITLE)).contains(title.replace("/", ""));
        assertThat(value(Field.DOCUMENT_TYPE)).isPresent();
        assertThat(value(Field.MAIN_RECIPIENTS)).contains("各乡镇人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"内部明电", "内部传真电报", "签发人：王建国", "编号：000123", "2026年7月8日", "等级：特急", "内部资料", "秘密★5年", "共 3 页"})
    void aMarkAboveTheTitleIsNoPartOfIt(String mark) {
        centred(310, 22, mark).notice("请认真贯彻执行。");
        assertThat(value(Field.TITLE)).contains("关于做好防汛工作的通知");
    }

    @Test
    void aYearThatIsNamedByItsPlaceIsReadSo() {
        titled("关于做好防汛工作的通知").at(111, 420, "请于明年3月底前报送。").signed("云溪县人民政府", "2026年3月2日");
        assertThat(values(Field.REPLY_BY)).containsExactly("2027-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件", "云溪县隐患点一览表"})
    void aTableBehindTheTextDoesNotChangeTheFirstPage(String heading) {
        at(79, 110, "特急").notice("为做好防汛工作，现将有关事项通知如下。").at(79, 450, "各单位要落实责任，加强值守，及时排查隐患点，发现险情立即处置");
        turn().at(79, 50, heading).table().turn().table();
        assertThat(value(Field.URGENCY)).contains("特急");
        assertThat(value(Field.MAIN_RECIPIENTS)).contains("各乡镇人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件", "云市发〔2026〕3号"})
    void theDateOfAnAttachedDocumentIsNotTheDocuments(String beginning) {
        titled("关于做好防汛工作的通知").at(111, 420, "请认真贯彻执行。").signed("云溪县人民政亩", "2026年7月1日");
        turn().centred(80, 16, beginning).at(111, 200, "请遵照执行。");
        turn().at(360, 200, "云溪市人民政府").at(376, 230, "2026年5月6日");
        assertThat(value(Field.DOCUMENT_DATE)).contains("2026-07-01");
        assertThat(values(Field.SENDER)).containsExactly("云溪县人民政府");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云溪县妇联",
                "云溪县工商联",
                "云溪县科协",
                "云溪县政协",
                "云溪县广播电视台",
                "云溪县档案馆",
                "云溪县防汛工作专班",
                "云溪县人民法院山口法庭",
                "云溪县防汛工作联席会议"
            })
    void knowsWhoSigned(String name) {
        at(111, 420, "请认真贯彻执行。").signed(name, "2026年7月1日");
        assertThat(value(Field.SENDER)).contains(name);
    }

    @Test
    void anUnnumberedNoticeThatForwardsANumberedOneIsItself() {
        centred(200, 22, "关于转发防汛文件的通知")
                .at(79, 260, "各村民委员会：")
                .at(111, 290, "现将文件转发给你们，请认真贯彻执行。")
                .signed("青石乡人民政府", "2026年7月3日");
        turn().notice("请认真贯彻执行。");
        assertThat(value(Field.DOCUMENT_NUMBER)).isEmpty();
        assertThat(value(Field.TITLE)).contains("关于转发防汛文件的通知");
        assertThat(value(Field.MAIN_RECIPIENTS)).contains("各村民委员会");
        assertThat(value(Field.SENDER)).contains("青石乡人民政府");
        assertThat(value(Field.DOCUMENT_DATE)).contains("2026-07-03");
    }

    @Test
    void theCoverOfAFaxIsNotTheDocument() {
        centred(100, 30, "传真").at(79, 200, "收件人：青石乡人民政府").at(79, 230, "主题：关于做好防汛工作的通知");
        turn().notice("请认真贯彻执行。");
        assertThat(value(Field.DOCUMENT_NUMBER)).contains("云政发〔2026〕7号");
    }

    @ParameterizedTest
    @CsvSource({
        "签发人：沈国栋　陆明远, 沈国栋、陆明远",
        "签发人：王　军　李晓明, 王军、李晓明",
        "签发人：李晓明 王　军, 李晓明、王军",
        "签发人：王 军　李 明, 王军、李明",
        "签发人：王　军, 王军",
        "签发人：沈 国 栋, 沈国栋",
        "签发人：陆明 远, 陆明远",
        "签发人：陆 明远, 陆明远",
        "签发人：沈国栋、陆明远, 沈国栋、陆明远",
        "签发人：欧阳文山, 欧阳文山"
    })
    void readsWhoIssuedItOneByOne(String printed, String names) {
        at(79, 270, "云政〔2026〕5号").at(330, 270, printed);
        assertThat(value(Field.SIGNER)).contains(names);
    }

    @Test
    void whoIssuedItMayStandInSeveralRows() {
        at(330, 242, "签发人：沈国栋　陆明远")
                .at(79, 270, "云政〔2026〕5号")
                .at(394, 270, "赵　刚　李晓明")
                .centred(340, 22, "关于防汛工作的报告");
        assertThat(value(Field.SIGNER)).contains("沈国栋、陆明远、赵刚、李晓明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"抄送县应急局。", "的通知已于2026年7月1日印发"})
    void aLineOfTheTextIsNoImprint(String line) {
        notice("有关情况请报县防指办公室，").at(79, 450, line).at(111, 480, "请于7月10日前报送总结。");
        assertThat(value(Field.COPY_RECIPIENTS)).isEmpty();
        assertThat(values(Field.REPLY_BY)).containsExactly("2026-07-10");
    }

    @Test
    void theImprintStandsBehindTheSignature() {
        notice("请于7月10日前报送总结。").at(90, 720, "抄送：县委办公室，县人大常委会办公室。").at(90, 745, "县政府办公室2026年7月2日前印发");
        assertThat(value(Field.COPY_RECIPIENTS)).contains("县委办公室，县人大常委会办公室");
        assertThat(values(Field.REPLY_BY)).containsExactly("2026-07-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"经开区管委会，各乡镇人民政府", "各乡镇党委、人民政府；县直各单位", "经信局、经济发展局"})
    void readsToWhomItIsSent(String recipients) {
        centred(270, 16, "云政发〔2026〕7号").centred(340, 22, "关于防汛的通知").at(79, 390, recipients + "：");
        assertThat(value(Field.MAIN_RECIPIENTS)).contains(recipients);
    }

    @ParameterizedTest
    @ValueSource(strings = {"经研究，各单位要做到：", "各单位要加强值守；要求县直单位做到："})
    void aSentenceWithAColonNamesNoRecipients(String line) {
        centred(270, 16, "云政发〔2026〕7号").centred(340, 22, "关于防汛的通知").at(79, 390, line);
        assertThat(value(Field.MAIN_RECIPIENTS)).isEmpty();
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
