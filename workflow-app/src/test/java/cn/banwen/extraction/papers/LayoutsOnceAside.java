package cn.banwen.extraction.papers;

import java.awt.Color;
import java.util.List;

/** Ten layouts that were kept aside until somebody looked at what was read wrongly in two of them: known ones since then. */
public final class LayoutsOnceAside {

    private LayoutsOnceAside() {}

    public static List<OfficialPaper> all() {
        return List.of(
                standardOf1999(),
                telegram(),
                faxCoverFirst(),
                typedWithoutHead(),
                companyNotice(),
                announcement(),
                supervisionSheet(),
                briefing(),
                villagePetition(),
                widelySet());
    }

    private static OfficialPaper standardOf1999() {
        Typesetter paper = new Typesetter("of 1999: urgency on the right, subject words");
        paper.press().right(Typesetter.RIGHT, 42, Typesetter.THREE, "加急");
        return paper.head(90, 44, "江州市水利局文件")
                .number("江水发[2026]012号")
                .title("关于做好河道清淤工作的通知")
                .flush("各县（区）水利局：")
                .text("汛期将至，请各地抓紧组织清淤，于6月15日前完成并书面报告我局。")
                .signed("二○二六年五月二十日", "江州市水利局")
                .text("主题词：水利 河道 通知")
                .is("urgency", "加急")
                .is("documentNumber", "江水发〔2026〕12号")
                .is("title", "关于做好河道清淤工作的通知")
                .is("sender", "江州市水利局")
                .is("documentDate", "2026-05-20")
                .is("mainRecipients", "各县（区）水利局")
                .is("documentType", "通知")
                .wants("2026-06-15")
                .done();
    }

    private static OfficialPaper telegram() {
        Typesetter paper = new Typesetter("telegram");
        paper.head(40, 34, "发 电");
        paper.press()
                .put(28, 56, 14, "发电单位 云溪县委办公室")
                .put(120, 56, 14, "签批盖章 陆明远")
                .put(28, 66, 14, "等级 特急·明电")
                .put(100, 66, 14, "云办电〔2026〕19号");
        paper.press().rule(70, 1, Color.BLACK);
        return paper.at(72)
                .title("关于切实做好节日值班工作的通知")
                .flush("各乡镇党委，县直各单位党组（党委）：")
                .text("请于9月28日12时前将值班表通过内网反馈县委办公室。")
                .signed("2026年9月22日", "中共云溪县委办公室")
                .is("urgency", "特急")
                .is("documentNumber", "云办电〔2026〕19号")
                .is("title", "关于切实做好节日值班工作的通知")
                .is("sender", "中共云溪县委办公室")
                .is("documentDate", "2026-09-22")
                .is("mainRecipients", "各乡镇党委，县直各单位党组（党委）")
                .is("documentType", "通知")
                .wants("2026-09-28T12:00")
                .done();
    }

    private static OfficialPaper faxCoverFirst() {
        Typesetter paper = new Typesetter("behind a fax's cover");
        paper.press()
                .middle(60, 30, "传 真", Color.BLACK, true)
                .put(28, 90, 14, "收件单位：青石乡人民政府")
                .put(28, 102, 14, "页数：2");
        paper.press().page();
        return paper.head(70, 40, "云溪县卫生健康委员会文件")
                .number("云卫〔2026〕27 号")
                .title("关于开展夏季传染病防控工作的通知")
                .flush("各乡镇卫生院：")
                .text("请各单位每月25日前报送监测数据。")
                .signed("2026 年 6 月 2 日", "云溪县卫生健康委员会")
                .is("documentNumber", "云卫〔2026〕27号")
                .is("title", "关于开展夏季传染病防控工作的通知")
                .is("sender", "云溪县卫生健康委员会")
                .is("documentDate", "2026-06-02")
                .is("mainRecipients", "各乡镇卫生院")
                .is("documentType", "通知")
                .done();
    }

    private static OfficialPaper typedWithoutHead() {
        Typesetter paper = new Typesetter("typed, without head and number");
        paper.press().middle(50, 18, "关于召开全县秋收工作会议的通知", Color.BLACK, true);
        return paper.at(68)
                .flush("各乡镇：")
                .text("定于10月12日上午9时在县政府三楼会议室召开秋收工作会议，请将参会人员名单于10月10日前报县农业农村局。")
                .signed("2026年10月8日", "云溪县农业农村局")
                .is("title", "关于召开全县秋收工作会议的通知")
                .is("sender", "云溪县农业农村局")
                .is("documentDate", "2026-10-08")
                .is("mainRecipients", "各乡镇")
                .is("documentType", "通知")
                .wants("2026-10-10")
                .done();
    }

    private static OfficialPaper companyNotice() {
        return new Typesetter("of a company")
                .head(70, 34, "国网江州供电公司文件")
                .number("江供电运检〔2026〕118号")
                .title("国网江州供电公司关于", "迎峰度夏期间电力供应有关事项的函")
                .flush("云溪县人民政府：")
                .text("恳请贵县协调解决线路通道清障问题，并于7月5日前函复。")
                .signed("2026年6月24日", "国网江州供电公司")
                .is("documentNumber", "江供电运检〔2026〕118号")
                .is("title", "国网江州供电公司关于迎峰度夏期间电力供应有关事项的函")
                .is("sender", "国网江州供电公司")
                .is("documentDate", "2026-06-24")
                .is("mainRecipients", "云溪县人民政府")
                .is("documentType", "函")
                .wants("2026-07-05")
                .done();
    }

    private static OfficialPaper announcement() {
        Typesetter paper = new Typesetter("announcement").head(60, 40, "云溪县人民政府公告");
        paper.press().middle(78, 16, "2026年第3号", Color.BLACK, false);
        return paper.at(76)
                .title("关于城区部分路段交通管制的公告")
                .text("因道路施工，自2026年8月1日起对部分路段实行交通管制。")
                .text("特此公告。")
                .signed("2026年7月25日", "云溪县人民政府")
                .is("documentNumber", "2026年第3号")
                .is("title", "关于城区部分路段交通管制的公告")
                .is("sender", "云溪县人民政府")
                .is("documentDate", "2026-07-25")
                .is("documentType", "公告")
                .done();
    }

    private static OfficialPaper supervisionSheet() {
        Typesetter paper = new Typesetter("supervision sheet in a form");
        paper.head(50, 30, "云溪县人民政府督查室督办单");
        paper.press().right(184, 64, 14, "云督〔2026〕44号").rule(68, 0.8, Color.BLACK);
        paper.press().put(30, 78, 14, "承办单位").put(60, 78, 14, "青石乡人民政府").rule(82, 0.8, Color.BLACK);
        paper.press().put(30, 92, 14, "办理时限").put(60, 92, 14, "2026年5月18日前").rule(96, 0.8, Color.BLACK);
        return paper.at(110)
                .text("请按要求办理，并按时报送结果。")
                .signed("2026年5月6日", "云溪县人民政府督查室")
                .is("documentNumber", "云督〔2026〕44号")
                .is("sender", "云溪县人民政府督查室")
                .is("documentDate", "2026-05-06")
                .wants("2026-05-18")
                .done();
    }

    private static OfficialPaper briefing() {
        Typesetter paper = new Typesetter("briefing").head(50, 44, "乡村振兴简报");
        paper.press().middle(64, 16, "第18期", Color.BLACK, false);
        paper.press()
                .put(28, 76, 14, "云溪县乡村振兴领导小组办公室")
                .right(184, 76, 14, "2026年8月3日")
                .rule(80, 1, Press.HEAD_RED);
        return paper.at(80)
                .title("青石乡四项举措推进产业振兴")
                .text("今年以来，青石乡坚持党建引领，多措并举推动产业发展。")
                .is("documentNumber", "第18期")
                .is("title", "青石乡四项举措推进产业振兴")
                .is("sender", "云溪县乡村振兴领导小组办公室")
                .is("documentDate", "2026-08-03")
                .done();
    }

    private static OfficialPaper villagePetition() {
        Typesetter paper = new Typesetter("of a village, in one size");
        paper.press().middle(45, 16, "关于解决村部饮水困难的请示", Color.BLACK, false);
        return paper.at(58)
                .flush("乡党委、政府：")
                .text("我村饮水设施老化，恳请予以解决。妥否，请批示。")
                .signed("2026年4月2日", "青石乡石桥村村民委员会")
                .is("title", "关于解决村部饮水困难的请示")
                .is("sender", "青石乡石桥村村民委员会")
                .is("documentDate", "2026-04-02")
                .is("mainRecipients", "乡党委、政府")
                .is("documentType", "请示")
                .done();
    }

    private static OfficialPaper widelySet() {
        Typesetter paper = new Typesetter("widely set head and number");
        paper.press()
                .put(35, 70, 36, "云溪县司法局文件", Press.HEAD_RED, true, 18)
                .put(60, 92, 16, "云司发〔2026〕6号", Color.BLACK, false, 8);
        paper.press().rule(96, 1.6, Press.HEAD_RED);
        return paper.at(96)
                .title("关于命名民主法治示范村的决定")
                .flush("各乡镇司法所：")
                .text("经研究，决定命名青石乡石桥村等10个村为县级民主法治示范村。")
                .signed("2026年12月4日", "云溪县司法局")
                .is("documentNumber", "云司发〔2026〕6号")
                .is("title", "关于命名民主法治示范村的决定")
                .is("sender", "云溪县司法局")
                .is("documentDate", "2026-12-04")
                .is("mainRecipients", "各乡镇司法所")
                .is("documentType", "决定")
                .done();
    }
}
