package cn.banwen.circulation.web;

/** Request bodies of the API description; they work as they stand in the demo township, with the days of {@code ExampleDates}. */
final class ApiExamples {

    static final String ARRIVAL =
            """
            {"metadata": {"title": "关于做好森林防火工作的通知", "sender": "云岭县应急管理局", "channel": "paper"}}""";

    static final String SIGN =
            """
            {"outcome": "signed", "copiesExpected": 1, "copiesReceived": 1, "sealIntact": true}""";

    static final String REVIEW =
            """
            {"outcome": "accepted", "checks": {"competence": true, "routing": true, "form": true, "consultation": true,
             "drafting": true}}""";

    static final String REGISTER =
            """
            {"outcome": "registered", "title": "关于做好森林防火工作的通知", "sender": "云岭县应急管理局", "senderLevel": "county",
             "documentType": "通知", "kind": "act", "urgency": "urgent", "replyRequired": false,
             "documentNumber": "云应急〔2026〕7号"}""";

    static final String PROPOSE =
            """
            {"outcome": "proposed", "opinion": "拟请张书记阅示，应急办牵头办理。", "leaders": ["party-secretary"],
             "leaderOrder": "in-order", "lead": "emergency", "assisting": ["agriculture"], "readers": ["finance"]}""";

    static final String APPROVE = """
            {"outcome": "approved", "opinion": "同意，抓紧落实。"}""";

    static final String DISTRIBUTE = """
            {"outcome": "distributed"}""";

    static final String HANDLE = """
            {"outcome": "done", "result": "已开展巡查，隐患清零。"}""";

    static final String REDISTRIBUTE = """
            {"outcome": "redistributed", "to": "civil-affairs"}""";

    static final String READ = """
            {"outcome": "read", "opinion": "已阅。"}""";

    static final String CONCLUDE = """
            {"outcome": "concluded", "result": "各村已落实。", "retention": "10年"}""";

    static final String REASON = """
            {"reason": "内容有误，须重新处理"}""";

    static final String STOP = "{\"reason\": \"supplement\", \"note\": \"缺附件二，请来文单位补报\", \"allowedBy\": \"secretary\"}";

    static final String RESUME = "{\"note\": \"附件二已补报\"}";

    static final String EXTEND = "{\"until\": \"{next-month}\", \"note\": \"需现场核查\", \"allowedBy\": \"secretary\"}";

    static final String CORRECT = """
            {"title": "关于做好秋冬季森林防火工作的通知", "reason": "标题漏字"}""";

    private ApiExamples() {}

    static final String INSTRUCT = """
            {"post": "township-head", "text": "同意按拟办意见办理，请王建平代签。"}""";

    static final String WAIVE = """
            {"step": "first-review", "reason": "今日仅一人在岗，来文须当日办理。"}""";
}
