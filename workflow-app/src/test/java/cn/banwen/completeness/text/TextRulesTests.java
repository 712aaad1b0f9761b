package cn.banwen.completeness.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules, on texts as they come out of files: with blanks that nobody sees, lines that wrap, full-width digits. */
class TextRulesTests {

    private static List<PageLines> pages(String... texts) {
        List<PageLines> pages = new ArrayList<>();
        for (String text : texts) {
            pages.add(PageLines.of(pages.size() + 1, text));
        }
        return pages;
    }

    @ParameterizedTest
    @CsvSource({
        "国办发明电〔2025〕7 号, 国办发明电〔2025〕7号",
        "云防指【２０２６】第 0 2 3号, 云防指〔2026〕23号",
        "乡政〔2026〕5号　　　签发人：王 某 李某某, 乡政〔2026〕5号",
        "等级 特急·明电　云防指电〔2026〕5号, 云防指电〔2026〕5号",
        "发文字号：云政发〔2026〕3号, 云政发〔2026〕3号"
    })
    void findsTheNumberInWhateverSpelling(String line, String number) {
        assertThat(PrintedNumber.in(pages("特急\n某某文件\n" + line + "\n关于…的通知"))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(云政办发〔2026〕15号)要求,请各乡镇结合实际认真抓",
                "根据云政办发〔2026〕15号文件精神，现通知如下",
                "云政办发〔2026〕15号要求",
                "按照云政办发〔2026〕15号"
            })
    void aNumberInASentenceIsAnothers(String line) {
        assertThat(PrintedNumber.in(pages("便函\n各乡镇：\n" + line + "\n好落实。"))).isEmpty();
    }

    @Test
    void takesNoMentionForTheNumber() {
        assertThat(PrintedNumber.in(pages("关于转发的通知\n现将《云政发〔2026〕3号》转发给你们，请结合实际认真贯彻执行，并于月底前报告。")))
                .isEmpty();
        assertThat(PrintedNumber.in(pages("通知", "云政发〔2026〕3号")))
                .as("of the second page")
                .isEmpty();
    }

    @Test
    void readsTheListOfEnclosures() {
        List<PageLines> pages = pages("正文。\n附 件：1. 任务分工表\n2．各乡镇重点隐患点名单及责任人\n联系方式一览\n3、汇总表；\n某某县防汛指挥部\n2026年7月8日");
        assertThat(NamedEnclosures.in(pages))
                .extracting(NamedEnclosures.Named::name)
                .containsExactly("任务分工表", "各乡镇重点隐患点名单及责任人", "汇总表");
    }

    @Test
    void readsASingleEnclosureWithoutNumber() {
        assertThat(NamedEnclosures.in(pages("正文", "附件：汇总表\n某某县人民政府\n2026年7月8日")))
                .containsExactly(new NamedEnclosures.Named(1, "汇总表", 2));
        assertThat(NamedEnclosures.in(pages("请见附件。\n附件\n汇总表"))).isEmpty();
    }

    @Test
    void knowsThePagesThatBeginAnEnclosure() {
        List<PageLines> pages = pages("正文\n附件：1. 甲\n2. 乙\n3. 丙", "附件1\n甲\n…", "…", "附 件 二\n乙", "附件所列事项请抓紧办理，不得延误");
        assertThat(NamedEnclosures.begunIn(pages, 1)).containsExactly(1, 2);
        assertThat(NamedEnclosures.begunIn(pages("附件\n名单"), 0)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请执行。\n某某县人民政府\n2026年7月8日",
                "请执行。\n某某县人民政府 2026 年 7 月 8 日",
                "请执行。\n某 某 县 人 民 政 府\n二〇二六年七月八日",
                "某某纪要\n(2026年7月8日)\n会议认为",
                "特发布本命令。\n县长 李志强\n2026年7月8日",
                "请执行。\n某某县妇联      某某县科协\n2026年7月8日"
            })
    void findsDateAndSignature(String text) {
        assertThat(SignOff.in(pages(text)).signed()).isTrue();
    }

    @Test
    void missesDateOrSignature() {
        assertThat(SignOff.in(pages("请于2026年7月8日前报送，逾期不候。\n某某县人民政府"))).isEqualTo(new SignOff(false, false, 0, ""));
        assertThat(SignOff.in(pages("请认真抓好落实。\n2026年7月8日"))).isEqualTo(new SignOff(true, false, 0, ""));
        assertThat(SignOff.in(pages("请认真抓好落实。\n某某县人民政府办公室 2026年7月8日印发"))).isEqualTo(new SignOff(false, false, 0, ""));
    }

    @Test
    void theEndIsLookedForAtTheEnd() {
        assertThat(SignOff.in(pages("二、活动时间\n2026年7月8日\n请准时。", "某某县人民政府\n2026年7月1日")))
                .isEqualTo(new SignOff(true, true, 2, "2026年7月1日"));
        assertThat(SignOff.in(pages("有关情况请报某某县人民政府\n2026年7月8日\n请准时。\n某某县人民政府\n2026年7月1日")))
                .isEqualTo(new SignOff(true, true, 1, "2026年7月1日"));
        assertThat(SignOff.in(pages("会议定于2026年7月8日\n在县政府召开。"))).isEqualTo(new SignOff(false, false, 0, ""));
        assertThat(SignOff.in(pages("二、活动时间\n2026年7月8日\n请准时。")).signed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件", "附件1\n任务分工", "某某市文件\n市政发〔2026〕3号"})
    void theEndOfAnAttachedDocumentIsAnothers(String beginning) {
        assertThat(SignOff.in(pages("请执行。\n附件：任务分工\n某某县人民政府\n2026年7月1日", beginning, "请执行。\n某某市人民政府\n2026年5月1日")))
                .isEqualTo(new SignOff(true, true, 1, "2026年7月1日"));
    }

    @Test
    void theDocumentMayStandBehindACover() {
        assertThat(SignOff.in(pages("传真", "市政发〔2026〕3号\n请执行。\n某某市人民政府\n2026年5月1日"))
                        .page())
                .isEqualTo(2);
        assertThat(SignOff.in(pages("附件1\n某某市人民政府\n2026年5月1日")).signed()).isTrue();
    }

    @Test
    void readsTheStatedNumberOfPages() {
        assertThat(StatedPages.in(pages("传真电报 (共 3 页)\n…", "第2页 共3页"))).hasValue(3);
        assertThat(StatedPages.in(pages("第1页 共2页", "第1页 共4页"))).isEmpty();
        assertThat(StatedPages.in(pages("本办法共十章，另附材料若干，连同附件一并装订成册并报送，总共12页左右，以实际印制为准请各单位知悉")))
                .isEmpty();
    }

    @Test
    void readsLongHostileLinesInNoTime() {
        String hostile = "附件".repeat(20_000) + "\n" + "一".repeat(100_000) + "〔2026\n" + "2026年".repeat(20_000);
        assertThat(PrintedNumber.in(pages(hostile))).isEmpty();
        assertThat(NamedEnclosures.in(pages(hostile))).isEmpty();
        assertThat(SignOff.in(pages(hostile)).dated()).isFalse();
    }
}
