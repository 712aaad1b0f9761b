package cn.banwen.extraction.papers;

import java.util.List;

/** What made papers are about. */
final class Matters {

    /**
     * A matter.
     *
     * @param sentence of its text that sets times, or none
     * @param limits the times that it sets
     */
    record Matter(String about, String sentence, List<String> limits) {}

    record Issuer(String name, String code) {}

    record Number(String printed, String proper) {}

    static final List<Issuer> ISSUERS = List.of(
            new Issuer("云溪县人民政府", "云政发"),
            new Issuer("云溪县人民政府办公室", "云政办发"),
            new Issuer("中共云溪县委办公室", "云办发"),
            new Issuer("云溪县防汛抗旱指挥部", "云防指"),
            new Issuer("江州市农业农村局", "江农发"),
            new Issuer("江州市应急管理局", "江应急"),
            new Issuer("云溪县财政局", "云财"),
            new Issuer("东陵省民政厅", "东民发"),
            new Issuer("云溪县教育体育局", "云教体"),
            new Issuer("云溪县委组织部", "云组通"));

    static final List<Matter> MATTERS = List.of(
            new Matter("做好强降雨防范应对工作", "各乡镇要落实值班制度，于7月8日17时前将值班安排表报县防指办公室。", List.of("2026-07-08T17:00")),
            new Matter("开展农村人居环境整治提升行动", "请各乡镇于2026年7月20日前将自查情况反馈我局。", List.of("2026-07-20")),
            new Matter("报送第三季度重点工作进展情况", "有关材料请于9月25日下午5时前报送至县政府办公室督查科。", List.of("2026-09-25T17:00")),
            new Matter("加强森林草原防灭火工作", "要压实责任，强化巡护，严防死守，确保不发生重特大火灾。", List.of()),
            new Matter("做好2026年度耕地地力保护补贴发放", "面积核实结果于8月底前报县农业农村局。", List.of("2026-08-31")),
            new Matter("组织开展安全生产大检查", "请于7月15日前上报排查台账，7月30日前完成整改。", List.of("2026-07-15", "2026-07-30")),
            new Matter("规范村级财务管理", "各地要健全制度，公开账目，接受群众监督。", List.of()),
            new Matter("推荐基层宣讲人才", "推荐表请于7月10日下班前报送县委宣传部，逾期视为放弃。", List.of("2026-07-10")),
            new Matter("征集为民办实事项目", "征集意见截止时间：2026年7月31日。", List.of("2026-07-31")),
            new Matter("开展夏季文化活动", "活动要因地制宜，厉行节约。", List.of()),
            new Matter("核查高标准农田建设情况", "核查报告于 7 月 18 日 12 时前反馈至市局农田科。", List.of("2026-07-18T12:00")));

    private Matters() {}

    /** The same number as people and programs print it. */
    static Number number(int way, String code, int sequence) {
        String proper = code + "〔2026〕" + sequence + "号";
        String wide = Integer.toString(sequence)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);
        String printed =
                switch (way % 10) {
                    case 1 -> code + "[2026]" + sequence + "号";
                    case 2 -> code + "（2026）" + sequence + "号";
                    case 3 -> code + "【2026】" + sequence + "号";
                    case 4 -> code + "〔2026〕" + sequence + " 号";
                    case 5 -> code + "〔２０２６〕" + wide + "号";
                    case 6 -> code + "〖2026〗" + sequence + "号";
                    case 7 -> code + " 〔 2026 〕 第0" + sequence + " 号";
                    case 8 -> code + "﹝2026﹞" + sequence + "号";
                    case 9 -> code + "(2026)" + sequence + "号";
                    default -> proper;
                };
        return new Number(printed, proper);
    }
}
