package cn.banwen.extraction.papers;

import java.util.List;
import java.util.stream.IntStream;

/** Papers that bear a mark of state secrets as GB/T 9704-2012, 7.2.2 has it, and papers that only write of secrets. */
public final class MarkedPapers {

    private static final List<List<String>> MARKS = List.of(
            List.of("机密★1年"),
            List.of("000045", "秘密★1年", "加急"),
            List.of("秘密"),
            List.of("000001", "绝密★长期"),
            List.of("机密★10年", "特急"),
            List.of("000120", "秘密★6个月"),
            List.of("机密"),
            List.of("000007", "机密★5年", "平急"),
            List.of("绝密★30年"),
            List.of("000318", "机密★20年"),
            List.of("秘 密"),
            List.of("秘密★5年"));

    private MarkedPapers() {}

    public static List<OfficialPaper> all() {
        return IntStream.range(0, MARKS.size()).mapToObj(MarkedPapers::marked).toList();
    }

    /** Where such words stand though there is no mark: in the title, in the text, in the head of a table. */
    public static List<OfficialPaper> aboutSecrets() {
        return List.of(
                body(new Typesetter("about secrets 1").marks("加急"), 1, "关于做好机密文件管理", "工作的通知")
                        .text("一、机密文件、秘密文件由专人保管，绝密文件不得复制。")
                        .signed("2026年7月3日", "云溪县人民政府办公室")
                        .done(),
                body(new Typesetter("about secrets 2"), 2, "关于开展保密检查的通知")
                        .flush("秘密文件目录如下：", "机密")
                        .text("二、各单位要自查密级标注情况。")
                        .signed("2026年7月4日", "云溪县人民政府办公室")
                        .done(),
                body(new Typesetter("about secrets 3").marks("000009", "特急"), 3, "商业秘密保护示范点", "建设方案")
                        .text("请于7月20日前报送。")
                        .signed("2026年7月5日", "云溪县人民政府办公室")
                        .done());
    }

    private static OfficialPaper marked(int i) {
        List<String> marks = MARKS.get(i);
        String mark = marks.stream()
                .filter(words -> words.matches("[绝机秘] ?密.*"))
                .findFirst()
                .orElseThrow();
        Typesetter paper = new Typesetter("marked " + mark).marks(marks.toArray(String[]::new));
        return body(
                        paper,
                        i,
                        "关于" + Matters.MATTERS.get(i % Matters.MATTERS.size()).about() + "的通知")
                .text("请认真贯彻执行。")
                .signed("2026年7月2日", "云溪县人民政府办公室")
                .is("classification", mark.replace(" ", ""))
                .done();
    }

    private static Typesetter body(Typesetter paper, int i, String... title) {
        return paper.head(76, 40, "云溪县人民政府文件")
                .number("云政发〔2026〕" + (i + 3) + "号")
                .title(title)
                .flush("各乡镇人民政府：")
                .text("为做好有关工作，现将有关事项通知如下。");
    }
}
