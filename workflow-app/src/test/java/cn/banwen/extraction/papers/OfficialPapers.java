package cn.banwen.extraction.papers;

import cn.banwen.extraction.papers.Matters.Issuer;
import cn.banwen.extraction.papers.Matters.Matter;
import cn.banwen.extraction.papers.Matters.Number;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The official layouts: headed, to a superior, letter, order, minutes, joint issue; each several times, no two alike. */
public final class OfficialPapers {

    private static final String OPENING = "为深入贯彻上级决策部署，切实抓好各项工作落实，根据《云溪县2026年工作要点》（云政发〔2026〕1号）要求，现就有关事项通知如下。";
    private static final String CLOSING = "各单位要高度重视，加强组织领导，明确专人负责，确保各项任务落到实处。工作中遇到的问题，请及时沟通。";
    private static final List<String> TOWNS = List.of("各乡镇人民政府，县政府有关部门：");
    private static final List<String> ALL = List.of("各乡镇人民政府，县经济开发区管委会，县政府各部门、", "各直属机构：");
    private static final List<String> URGENCIES = List.of("特急", "加急", "特 急", "");

    private OfficialPapers() {}

    /** At least forty; the same at each call. */
    public static List<OfficialPaper> all() {
        List<OfficialPaper> papers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            papers.add(headed(i));
        }
        for (int i = 0; i < 7; i++) {
            papers.add(longTitle(i));
            papers.add(letter(i));
        }
        for (int i = 0; i < 4; i++) {
            papers.add(order(i));
            papers.add(minutes(i));
            papers.add(upward(i));
        }
        papers.addAll(withContacts());
        for (int i = 0; i < 6; i++) {
            papers.add(joint(i));
        }
        return papers;
    }

    /** With limits that are counted or stand in the week of the paper's day, and with somebody to ask. */
    private static List<OfficialPaper> withContacts() {
        // 1 July 2026 is a Wednesday.
        return List.of(
                withContact(0, "请各乡镇自收到本通知之日起5个工作日内，将自查报告书面反馈我局。", "receipt+5wd")
                        .text("（联系人：王建国，联系电话：0563-8021234）")
                        .is("contact", "王建国 0563-8021234")
                        .done(),
                withContact(1, "有关材料请于本周五17时前报送至县政府办公室。", "2026-07-03T17:00")
                        .text("联系人：李晓梅   电话：13905630011")
                        .is("contact", "李晓梅 13905630011")
                        .done(),
                withContact(2, "整改情况于本通知印发之日起十日内报县应急管理局。", "2026-07-01+10d")
                        .text("联系人及电话：赵刚 0563—6027788")
                        .is("contact", "赵刚 0563-6027788")
                        .done(),
                withContact(3, "接此通知后24小时内报告落实情况，下周一前报送名单。", "receipt+24h", "2026-07-06")
                        .text("联系人：欧阳文")
                        .text("联系电话：6020110")
                        .is("contact", "欧阳文 6020110")
                        .done(),
                withContact(4, "请在3个工作日内提出书面意见并反馈，月底前完成全部整治。", "receipt+3wd", "2026-07-31")
                        .text("（此件公开发布）")
                        .done());
    }

    private static Typesetter withContact(int i, String sentence, String... limits) {
        Issuer issuer = issuer(i + 3);
        Number number = Matters.number(0, issuer.code(), 60 + i);
        String title = "关于" + matter(i * 2 + 1).about() + "的通知";
        Typesetter paper = new Typesetter("with a contact " + i)
                .head(76, 36, issuer.name() + "文件")
                .number(number.printed());
        if (title.length() > 20) {
            paper.title(title.substring(0, 12), title.substring(12));
        } else {
            paper.title(title);
        }
        return paper.flush(TOWNS.toArray(String[]::new))
                .text(OPENING)
                .text(sentence)
                .signed("2026年7月1日", issuer.name())
                .wants(limits)
                .is("documentNumber", number.proper())
                .is("title", title)
                .is("sender", issuer.name())
                .is("documentDate", "2026-07-01")
                .is("mainRecipients", "各乡镇人民政府，县政府有关部门")
                .is("documentType", "通知");
    }

    private static Matter matter(int i) {
        return Matters.MATTERS.get(i % Matters.MATTERS.size());
    }

    private static Issuer issuer(int i) {
        return Matters.ISSUERS.get(i % Matters.ISSUERS.size());
    }

    private static String iso(int month, int day) {
        return "2026-%02d-%02d".formatted(month, day);
    }

    private static String printed(int i, int month, int day) {
        return switch (i % 4) {
            case 1 -> "2026 年 " + month + " 月 " + day + " 日";
            case 2 -> "二〇二六年" + numeral(month) + "月" + numeral(day) + "日";
            default -> "2026年" + month + "月" + day + "日";
        };
    }

    private static String numeral(int number) {
        String digits = "〇一二三四五六七八九";
        return (number >= 20 ? digits.substring(number / 10, number / 10 + 1) : "")
                + (number >= 10 ? "十" : "")
                + (number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1));
    }

    private static Typesetter marked(String layout, int i) {
        Typesetter paper = new Typesetter(layout + " " + i);
        String urgency = URGENCIES.get(i % URGENCIES.size());
        if (i % 6 == 5) {
            return paper.marks("000045", "秘密★1年", "加急")
                    .is("classification", "秘密★1年")
                    .is("urgency", "加急");
        }
        if (!urgency.isEmpty()) {
            paper.marks(i % 3 == 0 ? new String[] {"000123", urgency} : new String[] {urgency})
                    .is("urgency", urgency.replace(" ", ""));
        }
        return paper;
    }

    private static void body(Typesetter paper, Matter matter) {
        paper.text(OPENING).text("一、" + matter.sentence()).text("二、" + CLOSING);
        paper.wants(matter.limits().toArray(String[]::new));
    }

    private static OfficialPaper headed(int i) {
        Issuer issuer = issuer(i);
        Matter matter = matter(i);
        Number number = Matters.number(i, issuer.code(), 7 + i * 3);
        String recipients = i % 2 == 0 ? "各乡镇人民政府，县政府有关部门" : "各乡镇人民政府，县经济开发区管委会，县政府各部门、各直属机构";
        Typesetter paper = marked("headed", i)
                .head(76, issuer.name().length() > 8 ? 36 : 44, issuer.name() + "文件")
                .number(number.printed());
        String title = "关于" + matter.about() + "的" + (i % 5 == 4 ? "意见" : "通知");
        if (title.length() > 20) {
            paper.title(title.substring(0, 12), title.substring(12));
        } else {
            paper.title(title);
        }
        paper.flush((i % 2 == 0 ? TOWNS : ALL).toArray(String[]::new));
        body(paper, matter);
        paper.signed(printed(i, 7, 1 + i % 5), issuer.name());
        if (i % 2 == 1) {
            paper.imprint("县委办公室，县人大常委会办公室", "云溪县人民政府办公室", "2026年7月" + (8 + i % 3) + "日")
                    .is("copyRecipients", "县委办公室，县人大常委会办公室");
        }
        return paper.is("documentNumber", number.proper())
                .is("title", title)
                .is("sender", issuer.name())
                .is("documentDate", iso(7, 1 + i % 5))
                .is("mainRecipients", recipients)
                .is("documentType", i % 5 == 4 ? "意见" : "通知")
                .done();
    }

    private static OfficialPaper longTitle(int i) {
        Issuer issuer = issuer(i + 3);
        Matter matter = matter(i + 2);
        Number number = Matters.number(i + 4, issuer.code(), 31 + i);
        String[] lines =
                switch (i % 4) {
                    case 0 -> new String[] {issuer.name(), "关于印发《" + matter.about(), "实施方案（试行）》的通知"};
                    case 1 -> new String[] {issuer.name() + "关于", matter.about() + "的通知"};
                    case 2 -> new String[] {issuer.name() + "关于", matter.about(), "有关情况的通报"};
                    default -> new String[] {"关于转发《江州市人民政府关于", matter.about() + "的", "意见》的通知"};
                };
        Typesetter paper = marked("two lines and more", i + 1)
                .head(76, 34, issuer.name() + "文件")
                .number(number.printed())
                .title(lines)
                .flush("各乡镇党委、人民政府：");
        body(paper, matter);
        return paper.signed(printed(i + 1, 6, 11 + i), issuer.name())
                .is("documentNumber", number.proper())
                .is("title", String.join("", lines))
                .is("sender", issuer.name())
                .is("documentDate", iso(6, 11 + i))
                .is("mainRecipients", "各乡镇党委、人民政府")
                .is("documentType", i % 4 == 2 ? "通报" : "通知")
                .done();
    }

    private static OfficialPaper letter(int i) {
        Issuer issuer = issuer(i + 4);
        Matter matter = matter(i + 4);
        String code = issuer.code().replaceAll("发$", "") + "函";
        Number number = Matters.number(i + 2, code, 40 + i);
        Typesetter paper = new Typesetter("letter " + i);
        paper.head(42, 34, issuer.name()).press().rule(48, 2, Press.HEAD_RED).rule(49.2, 0.8, Press.HEAD_RED);
        paper.at(58);
        if (i % 3 == 0) {
            paper.press().put(Typesetter.LEFT, 58, Typesetter.THREE, "加急", Color.BLACK, true, 0);
            paper.is("urgency", "加急");
        }
        paper.press().right(Typesetter.RIGHT, 58, Typesetter.THREE, number.printed());
        String about = i % 2 == 0 ? "关于商请" + matter.about() + "的函" : "关于" + matter.about() + "有关问题的复函";
        if (about.length() > 19) {
            paper.title(about.substring(0, 11), about.substring(11));
        } else {
            paper.title(about);
        }
        paper.flush("青石乡人民政府：");
        body(paper, matter);
        return paper.signed(printed(i, 6, 20 + i), issuer.name())
                .is("documentNumber", number.proper())
                .is("title", about)
                .is("sender", issuer.name())
                .is("documentDate", iso(6, 20 + i))
                .is("mainRecipients", "青石乡人民政府")
                .is("documentType", "函")
                .done();
    }

    private static OfficialPaper order(int i) {
        String issuer = i % 2 == 0 ? "云溪县人民政府" : "江州市人民政府";
        int number = 5 + i;
        String title = i % 2 == 0 ? "森林防火命令" : "关于禁止野外用火的命令";
        Typesetter paper = new Typesetter("order " + i).head(80, 48, issuer + (i < 2 ? "令" : "命令"));
        paper.down(20);
        paper.press()
                .middle(
                        paper.y(),
                        Typesetter.THREE,
                        i % 2 == 0 ? "第" + number + "号" : "第 " + number + " 号",
                        Color.BLACK,
                        false);
        paper.down(-2).title(title);
        paper.text("为有效预防森林火灾，保护森林资源和人民生命财产安全，根据《森林防火条例》等法律法规，特发布本命令。")
                .text("一、森林防火期为2026年10月1日至2027年4月30日，防火期内禁止一切野外用火。")
                .text("二、本命令自发布之日起施行。");
        paper.down(10)
                .press()
                .right(Typesetter.RIGHT - 20, paper.y(), Typesetter.THREE, i % 2 == 0 ? "县长 李志强" : "市长 周海明");
        paper.down(12).press().right(Typesetter.RIGHT - 22, paper.y(), Typesetter.THREE, printed(i, 5, 6 + i));
        return paper.is("documentNumber", "第" + number + "号")
                .is("title", title)
                .is("sender", issuer)
                .is("documentDate", iso(5, 6 + i))
                .is("documentType", "命令")
                .done();
    }

    private static OfficialPaper minutes(int i) {
        String issuer = i % 2 == 0 ? "云溪县人民政府" : "江州市应急管理局";
        String printer = i % 2 == 0 ? "云溪县人民政府办公室" : "江州市应急管理局办公室";
        String title = "关于研究" + matter(i).about() + "的会议纪要";
        String number = i < 2 ? "第" + (12 + i) + "期" : "〔2026〕" + (3 + i) + "号";
        Typesetter paper = new Typesetter("minutes " + i).head(62, 40, issuer + (i % 2 == 0 ? "专题会议纪要" : "会议纪要"));
        if (i < 2) {
            paper.down(14).press().middle(paper.y(), Typesetter.THREE, number, Color.BLACK, false);
            paper.is("documentNumber", number);
        }
        paper.down(12).press().put(Typesetter.LEFT, paper.y(), Typesetter.THREE, printer);
        paper.press().right(Typesetter.RIGHT, paper.y(), Typesetter.THREE, "2026年4月" + (9 + i) + "日");
        paper.press().rule(paper.y() + 4, 1.4, Press.HEAD_RED);
        paper.title(title.substring(0, Math.min(14, title.length())), title.substring(Math.min(14, title.length())))
                .text("4月8日上午，县长李志强主持召开专题会议，研究有关工作。纪要如下：")
                .text("会议指出，要进一步统一思想，压实责任，加快推进各项工作。")
                .text("会议议定，由县农业农村局牵头，于5月20日前将实施方案报县政府办公室。")
                .wants("2026-05-20");
        paper.text("出席：李志强、周海明、王建国。").text("列席：县财政局、县农业农村局主要负责同志。");
        return paper.imprint("各参会单位", printer, "2026年4月" + (9 + i) + "日")
                .is("copyRecipients", "各参会单位")
                .is("title", title)
                .is("sender", issuer)
                .is("documentDate", iso(4, 9 + i))
                .is("documentType", "纪要")
                .done();
    }

    private static OfficialPaper upward(int i) {
        Issuer issuer = issuer(i + 4);
        Number number = Matters.number(i + 7, issuer.code(), 88 + i);
        String type = i % 2 == 0 ? "请示" : "报告";
        String title = "关于" + matter(i + 3).about() + "的" + type;
        Typesetter paper = new Typesetter("upward " + i).head(80, 36, issuer.name() + "文件");
        paper.down(22).press().put(Typesetter.LEFT + 5.6, paper.y(), Typesetter.THREE, number.printed());
        paper.press().right(Typesetter.RIGHT - 5.6, paper.y(), Typesetter.THREE, "签发人：" + (i % 2 == 0 ? "沈国栋" : "陆明远"));
        paper.press().rule(paper.y() + 4, 1.6, Press.HEAD_RED);
        paper.down(4);
        if (title.length() > 19) {
            paper.title(title.substring(0, 10), title.substring(10));
        } else {
            paper.title(title);
        }
        return paper.flush("江州市人民政府：")
                .text("近年来，我们认真落实上级部署，各项工作取得明显成效，2025年底前已全面完成既定任务。现将有关情况" + (i % 2 == 0 ? "请示" : "报告") + "如下。")
                .text("妥否，请批示。")
                .signed(printed(i, 3, 5 + i), issuer.name())
                .is("signer", i % 2 == 0 ? "沈国栋" : "陆明远")
                .is("documentNumber", number.proper())
                .is("title", title)
                .is("sender", issuer.name())
                .is("documentDate", iso(3, 5 + i))
                .is("mainRecipients", "江州市人民政府")
                .is("documentType", type)
                .done();
    }

    private static OfficialPaper joint(int i) {
        List<String> names = i % 2 == 0 ? List.of("云溪县农业农村局", "云溪县财政局", "云溪县水利局") : List.of("江州市教育局", "江州市公安局");
        String code = i % 2 == 0 ? "云农发" : "江教发";
        Number number = Matters.number(i, code, 15 + i);
        Matter matter = matter(i + 5);
        String title = "关于联合" + matter.about() + "的通知";
        Typesetter paper = new Typesetter("joint " + i).at(58);
        double row = 58;
        for (String name : names) {
            paper.press().put(40, row, 30, name, Press.HEAD_RED, true, 96.0 / Math.max(1, name.length()));
            row += 14;
        }
        paper.press().put(150, 58 + (names.size() - 1) * 7.0, 30, "文件", Press.HEAD_RED, true, 0);
        paper.at(row - 6).number(number.printed());
        if (title.length() > 19) {
            paper.title(title.substring(0, 11), title.substring(11));
        } else {
            paper.title(title);
        }
        paper.flush("各乡镇人民政府，各有关单位：");
        body(paper, matter);
        if (i < 3) {
            paper.signed(printed(i, 6, 3 + i), names.toArray(String[]::new));
        } else {
            paper.down(10).press().put(40, paper.y(), Typesetter.THREE, names.get(0));
            paper.press().put(112, paper.y(), Typesetter.THREE, names.get(1));
            if (names.size() > 2) {
                paper.down(10).press().put(40, paper.y(), Typesetter.THREE, names.get(2));
            }
            paper.down(10).press().right(Typesetter.RIGHT - 22, paper.y(), Typesetter.THREE, printed(i, 6, 3 + i));
        }
        return paper.is("documentNumber", number.proper())
                .is("title", title)
                .is("sender", String.join("、", names))
                .is("documentDate", iso(6, 3 + i))
                .is("mainRecipients", "各乡镇人民政府，各有关单位")
                .is("documentType", "通知")
                .done();
    }
}
