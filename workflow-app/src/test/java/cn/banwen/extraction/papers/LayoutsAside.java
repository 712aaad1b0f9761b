package cn.banwen.extraction.papers;

import java.awt.Color;
import java.util.List;

/**
 * Ten layouts kept aside, drawn from GB/T 9704-2012 and what a township receives, before the extractor's rules were
 * read: they tell how it does with what it was not made for. Whoever mends the extractor for one of them moves that
 * one to {@link LayoutsOnceAside} and draws another.
 */
public final class LayoutsAside {

    private static final double FOUR = 14;

    private LayoutsAside() {}

    public static List<OfficialPaper> all() {
        return List.of(
                appointment(),
                approvalInLetterForm(),
                noticeWithEnclosure(),
                meetingSlip(),
                partyAndGovernment(),
                upwardOfTwo(),
                disciplineCircular(),
                blackLetterhead(),
                threeLineTitleAndNote(),
                petitionSheet());
    }

    private static OfficialPaper appointment() {
        return new Typesetter("appointment")
                .head(70, 38, "中共云溪县委组织部文件")
                .number("云组干〔2026〕15号")
                .title("关于王晓东等同志职务任免的通知")
                .flush("青石乡党委：")
                .text("县委研究决定：")
                .text("王晓东同志任青石乡党委委员、副书记；")
                .text("免去李建国同志青石乡党委委员职务。")
                .signed("2026年3月18日", "中共云溪县委组织部")
                .is("documentNumber", "云组干〔2026〕15号")
                .is("title", "关于王晓东等同志职务任免的通知")
                .is("sender", "中共云溪县委组织部")
                .is("documentDate", "2026-03-18")
                .is("mainRecipients", "青石乡党委")
                .is("documentType", "通知")
                .done();
    }

    /** 批复: the asking document's number stands in the first sentence. */
    private static OfficialPaper approvalInLetterForm() {
        Typesetter paper = new Typesetter("approval in letter form").head(42, 32, "云溪县人民政府");
        paper.press().rule(47, 2.2, Press.HEAD_RED).rule(48.4, 0.7, Press.HEAD_RED);
        paper.press().right(Typesetter.RIGHT, 58, Typesetter.THREE, "云政函〔2026〕58号");
        return paper.at(60)
                .title("云溪县人民政府关于青石乡", "村庄规划（2026—2035年）的批复")
                .flush("青石乡人民政府：")
                .text("你乡《关于报批石桥等五个村村庄规划的请示》（青政〔2026〕12号）收悉。现批复如下：")
                .text("一、原则同意石桥等五个村的村庄规划，请认真组织实施。")
                .text("二、规划批准后不得擅自修改；确需修改的，须按程序报批。")
                .text("此复。")
                .signed("2026 年 5 月 9 日", "云溪县人民政府")
                .imprint("县自然资源和规划局", "云溪县人民政府办公室", "2026年5月11日")
                .is("documentNumber", "云政函〔2026〕58号")
                .is("title", "云溪县人民政府关于青石乡村庄规划（2026—2035年）的批复")
                .is("sender", "云溪县人民政府")
                .is("documentDate", "2026-05-09")
                .is("mainRecipients", "青石乡人民政府")
                .is("copyRecipients", "县自然资源和规划局")
                .is("documentType", "批复")
                .done();
    }

    /** Signed on the second page; the enclosure on the third has a title and a date of its own. */
    private static OfficialPaper noticeWithEnclosure() {
        Typesetter paper = new Typesetter("signed on page 2, enclosure on page 3")
                .marks("特急")
                .head(78, 40, "江州市生态环境局文件")
                .number("江环发〔2026〕41号")
                .title("江州市生态环境局关于做好", "秋季秸秆禁烧工作的通知")
                .flush("各县（区）生态环境分局，市直有关单位：");
        for (String duty : List.of("压实属地责任", "加强巡查值守", "抓好宣传引导", "强化督导检查")) {
            paper.text("各地要" + duty + "，做到早部署、早落实，村村有人管、块块有人看，发现火情及时处置、及时上报，" + "坚决防止因秸秆露天焚烧引发重污染天气和安全事故。");
        }
        paper.text("请于10月20日（星期二）18:00前将工作方案报送我局。")
                .text("联系人：陈敏，联系电话：0563-7720016。")
                .text("附件：秋季秸秆禁烧工作责任分工表")
                .signed("2026年10月12日", "江州市生态环境局");
        paper.press().page();
        paper.at(45)
                .flush("附件")
                .title("秋季秸秆禁烧工作责任分工表")
                .text("一、各县区负责本辖区巡查，2026年11月30日结束。")
                .text("二、市局于2025年9月3日印发的分工同时废止。");
        return paper.is("urgency", "特急")
                .is("documentNumber", "江环发〔2026〕41号")
                .is("title", "江州市生态环境局关于做好秋季秸秆禁烧工作的通知")
                .is("sender", "江州市生态环境局")
                .is("documentDate", "2026-10-12")
                .is("mainRecipients", "各县（区）生态环境分局，市直有关单位")
                .is("documentType", "通知")
                .is("contact", "陈敏 0563-7720016")
                .wants("2026-10-20T18:00")
                .done();
    }

    private static OfficialPaper meetingSlip() {
        Typesetter paper = new Typesetter("meeting slip");
        paper.press().middle(48, 26, "会 议 通 知", Color.BLACK, true).rule(56, 0.8, Color.BLACK);
        row(paper, 66, "会议名称", "全县防汛工作调度会");
        row(paper, 80, "会议时间", "2026年6月18日（星期四）上午9:00");
        row(paper, 94, "会议地点", "县政府二楼会议室");
        row(paper, 108, "参会人员", "各乡镇主要负责同志");
        row(paper, 122, "有关要求", "请于6月17日17:00前将参会名单报县应急管理局。");
        paper.press().right(176, 140, FOUR, "云溪县应急管理局").right(172, 150, FOUR, "2026年6月16日");
        return paper.is("title", "会议通知")
                .is("sender", "云溪县应急管理局")
                .is("documentDate", "2026-06-16")
                .is("documentType", "通知")
                .wants("2026-06-17T17:00")
                .done();
    }

    private static void row(Typesetter paper, double baseline, String name, String value) {
        paper.press()
                .put(30, baseline, FOUR, name)
                .put(58, baseline, FOUR, value)
                .rule(baseline + 5, 0.5, Color.BLACK);
    }

    /** 联合行文 under the head of one, signed side by side. */
    private static OfficialPaper partyAndGovernment() {
        Typesetter paper = new Typesetter("of Party and government, signed side by side")
                .head(72, 46, "中共云溪县委文件")
                .number("云发〔2026〕8号")
                .title("中共云溪县委　云溪县人民政府", "关于加快建设农业强县的实施意见")
                .flush("各乡镇党委和人民政府，县直各单位：")
                .text("为全面推进乡村振兴，加快建设农业强县，现提出如下实施意见。")
                .text("一、总体要求。到2030年，粮食综合生产能力稳步提升。")
                .text("二、各乡镇各单位要结合实际抓好贯彻落实。")
                .down(12);
        paper.press().put(44, paper.y(), Typesetter.THREE, "中共云溪县委").put(112, paper.y(), Typesetter.THREE, "云溪县人民政府");
        paper.down(10.2).press().right(164, paper.y(), Typesetter.THREE, "2026年2月26日");
        return paper.is("documentNumber", "云发〔2026〕8号")
                .is("title", "中共云溪县委 云溪县人民政府关于加快建设农业强县的实施意见")
                .is("sender", "中共云溪县委、云溪县人民政府")
                .is("documentDate", "2026-02-26")
                .is("mainRecipients", "各乡镇党委和人民政府，县直各单位")
                .is("documentType", "意见")
                .done();
    }

    private static OfficialPaper upwardOfTwo() {
        Typesetter paper = new Typesetter("upward of two, two signers");
        paper.press()
                .put(38, 62, 32, "云溪县财政局", Press.HEAD_RED, true, 17)
                .put(38, 77, 32, "云溪县农业农村局", Press.HEAD_RED, true, 12.3)
                .put(148, 69.5, 32, "文件", Press.HEAD_RED, true, 0);
        paper.at(98)
                .press()
                .put(Typesetter.LEFT + 5.6, 98, Typesetter.THREE, "云财农〔2026〕22号")
                .right(Typesetter.RIGHT - 5.6, 92, Typesetter.THREE, "签发人：沈国栋")
                .right(Typesetter.RIGHT - 5.6, 102, Typesetter.THREE, "陆明远")
                .rule(106, 1.6, Press.HEAD_RED);
        return paper.at(106)
                .title("关于申请追加高标准农田", "建设资金的请示")
                .flush("云溪县人民政府：")
                .text("2025年以来，我县高标准农田建设任务增加，县级配套资金缺口较大。恳请县政府追加资金800万元。")
                .text("妥否，请批示。")
                .signed("2026年4月15日", "云溪县财政局", "云溪县农业农村局")
                .text("（联系人：周婷，联系电话：6031188）")
                .is("documentNumber", "云财农〔2026〕22号")
                .is("title", "关于申请追加高标准农田建设资金的请示")
                .is("sender", "云溪县财政局、云溪县农业农村局")
                .is("signer", "沈国栋、陆明远")
                .is("documentDate", "2026-04-15")
                .is("mainRecipients", "云溪县人民政府")
                .is("documentType", "请示")
                .is("contact", "周婷 6031188")
                .done();
    }

    /** Two names as the head, without 文件. */
    private static OfficialPaper disciplineCircular() {
        Typesetter paper = new Typesetter("circular of two, head without 文件");
        paper.press()
                .middle(56, 32, "中共云溪县纪律检查委员会", Press.HEAD_RED, true)
                .put(50, 72, 32, "云溪县监察委员会", Press.HEAD_RED, true, 14);
        return paper.at(72)
                .number("云纪〔2026〕11号")
                .title("关于三起违反中央八项规定精神", "典型问题的通报")
                .flush("各乡镇纪委，县纪委监委各派驻纪检监察组：")
                .text("2025年9月以来，全县查处多起违反中央八项规定精神问题，现将其中三起典型问题通报如下。")
                .text("一、某局原副局长违规收受礼金问题。2025年10月13日，该同志受到党内严重警告处分。")
                .text("各级党员干部要引以为戒，举一反三。")
                .signed("2026年1月23日", "中共云溪县纪律检查委员会", "云溪县监察委员会")
                .is("documentNumber", "云纪〔2026〕11号")
                .is("title", "关于三起违反中央八项规定精神典型问题的通报")
                .is("sender", "中共云溪县纪律检查委员会、云溪县监察委员会")
                .is("documentDate", "2026-01-23")
                .is("mainRecipients", "各乡镇纪委，县纪委监委各派驻纪检监察组")
                .is("documentType", "通报")
                .done();
    }

    /** As a hospital prints it: nothing red, smaller type. */
    private static OfficialPaper blackLetterhead() {
        Typesetter paper = new Typesetter("black letterhead of a hospital");
        paper.press().middle(36, 24, "江州市第二人民医院", Color.BLACK, true).rule(41, 1.2, Color.BLACK);
        paper.press().right(182, 51, FOUR, "江二医函[2026]31 号");
        paper.press().middle(70, 18, "关于商请协助开展义诊活动的函", Color.BLACK, true);
        paper.press()
                .put(28, 84, FOUR, "青石乡人民政府：")
                .put(38, 93, FOUR, "为方便群众就医，我院拟于2026年11月21日赴贵乡开展义诊活动，恳请")
                .put(28, 102, FOUR, "协助安排场地，并请于11月16日之前函告我院。")
                .put(38, 111, FOUR, "专此函达。")
                .right(170, 130, FOUR, "江州市第二人民医院")
                .right(162, 139, FOUR, "二〇二六年十一月九日");
        return paper.is("documentNumber", "江二医函〔2026〕31号")
                .is("title", "关于商请协助开展义诊活动的函")
                .is("sender", "江州市第二人民医院")
                .is("documentDate", "2026-11-09")
                .is("mainRecipients", "青石乡人民政府")
                .is("documentType", "函")
                .wants("2026-11-16")
                .done();
    }

    private static OfficialPaper threeLineTitleAndNote() {
        return new Typesetter("three lines of title and of recipients, a note")
                .marks("加 急")
                .head(76, 36, "云溪县人民政府办公室文件")
                .number("云政办发〔2026〕 37 号")
                .title("云溪县人民政府办公室关于转发", "县医疗保障局等部门《云溪县2027年度城乡居民基本", "医疗保险参保缴费工作方案》的通知")
                .flush("各乡镇人民政府，县经济开发区管委会，县政府各部门、各", "直属机构，各人民团体，各驻云单位，县各国有企业，各金融", "机构：")
                .text("县医疗保障局等部门拟定的《云溪县2027年度城乡居民基本医疗保险参保缴费工作方案》已经县政府同意，现转发给你们，请认真贯彻执行。")
                .text("各乡镇要于2026年12月20日前完成集中征缴任务。")
                .signed("2026 年 9 月 30 日", "云溪县人民政府办公室")
                .text("（此件依申请公开）")
                .imprint("县委办公室，县人大常委会办公室，县政协办公室", "云溪县人民政府办公室", "2026年9月30日")
                .is("urgency", "加急")
                .is("documentNumber", "云政办发〔2026〕37号")
                .is("title", "云溪县人民政府办公室关于转发县医疗保障局等部门《云溪县2027年度城乡居民基本医疗保险参保缴费工作方案》的通知")
                .is("sender", "云溪县人民政府办公室")
                .is("documentDate", "2026-09-30")
                .is("mainRecipients", "各乡镇人民政府，县经济开发区管委会，县政府各部门、各直属机构，各人民团体，各驻云单位，县各国有企业，各金融机构")
                .is("copyRecipients", "县委办公室，县人大常委会办公室，县政协办公室")
                .is("documentType", "通知")
                .wants("2026-12-20")
                .done();
    }

    private static OfficialPaper petitionSheet() {
        Typesetter paper = new Typesetter("petition sheet").head(44, 30, "云溪县信访局");
        paper.press().rule(50, 1.4, Press.HEAD_RED).right(Typesetter.RIGHT, 60, FOUR, "编号：云信转〔2026〕56号");
        paper.press().middle(76, Typesetter.TWO, "信访事项转送单", Color.BLACK, true);
        return paper.at(92)
                .flush("青石乡人民政府：")
                .text("现将石桥村村民反映的灌溉渠损毁问题转送你单位，请依法处理，并于2026年9月15日前将办理结果书面报我局。")
                .signed("2026年8月17日", "云溪县信访局")
                .is("documentNumber", "云信转〔2026〕56号")
                .is("title", "信访事项转送单")
                .is("sender", "云溪县信访局")
                .is("documentDate", "2026-08-17")
                .is("mainRecipients", "青石乡人民政府")
                .wants("2026-09-15")
                .done();
    }
}
