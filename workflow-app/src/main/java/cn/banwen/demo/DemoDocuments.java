package cn.banwen.demo;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.TaskView;
import cn.banwen.intake.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few invented documents at different steps, so that the first screen is not empty. They go the ordinary way. */
@Component
@Profile("demo")
@Order(2)
class DemoDocuments implements ApplicationRunner {

    private static final Map<String, Object> PASSED = Map.of(
            "outcome",
            "accepted",
            "checks",
            Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true));

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final JdbcClient jdbc;
    private final boolean wanted;

    DemoDocuments(
            Circulation circulation,
            DocumentQueries documents,
            JdbcClient jdbc,
            @Value("${banwen.demo.documents:true}") boolean wanted) {
        this.circulation = circulation;
        this.documents = documents;
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        boolean none = jdbc.sql("select not exists (select from document)")
                .query(Boolean.class)
                .single();
        if (!wanted || !none) {
            return;
        }
        fireSafety();
        subsidies();
        training();
        inspection();
    }

    /** Just arrived. */
    private void inspection() throws IOException {
        receive(new SampleNotice(
                "云岭县安全生产委员会",
                "云安委〔2026〕31号",
                "关于开展岁末年初安全检查的通知",
                List.of("各乡镇人民政府：", "  请对烟花爆竹、道路交通、自建房等重点领域开展一次", "全面检查，于12月20日前将检查情况报县安委办。"),
                "2026年11月20日"));
    }

    /** Registered and before the secretary and the township head. */
    private void fireSafety() throws IOException {
        UUID id = receive(new SampleNotice(
                "云岭县应急管理局",
                "云应急〔2026〕47号",
                "关于做好秋冬季森林防火工作的紧急通知",
                List.of("各乡镇人民政府：", "  近期气候干燥，森林火险等级持续偏高。请立即组织护林员", "加密巡查，落实值班值守，发现火情即时报告。"),
                "2026年11月18日"));
        register(id, "云岭县应急管理局", "云应急〔2026〕47号", "act", "extra-urgent");
        act(
                id,
                "propose",
                "director",
                Map.of(
                        "outcome", "proposed",
                        "opinion", "拟请张书记、李乡长阅示；由应急管理办牵头，农业综合站配合。",
                        "leaders", List.of("party-secretary", "township-head"),
                        "leaderOrder", "parallel",
                        "lead", "emergency",
                        "assisting", List.of("agriculture"),
                        "readers", List.of("finance")));
        act(id, "approve", "head", Map.of("outcome", "approved", "opinion", "同意。护林员今日到岗。"));
    }

    /** With the offices. */
    private void subsidies() throws IOException {
        UUID id = receive(new SampleNotice(
                "云岭县农业农村局",
                "云农〔2026〕62号",
                "关于核实耕地地力保护补贴面积的通知",
                List.of("各乡镇人民政府：", "  请组织各村对补贴面积逐户核实、公示，于11月30日前", "将汇总表报县农业农村局。"),
                "2026年11月10日"));
        register(id, "云岭县农业农村局", "云农〔2026〕62号", "act", "urgent");
        act(
                id,
                "propose",
                "director",
                Map.of(
                        "outcome",
                        "proposed",
                        "opinion",
                        "拟请王副乡长阅示；农业综合站主办，财政所协办。",
                        "leaders",
                        List.of("deputy-head-agriculture"),
                        "lead",
                        "agriculture",
                        "assisting",
                        List.of("finance"),
                        "readers",
                        List.of("civil-affairs")));
        act(id, "approve", "deputy", Map.of("outcome", "approved", "opinion", "请农业站按时完成，数据务必准确。"));
        act(id, "distribute", "clerk", Map.of("outcome", "distributed"));
        act(id, "handle", "finance", Map.of("outcome", "done", "result", "补贴账户信息已核对，名单附后。"));
    }

    /** A document to read, done and archived. */
    private void training() throws IOException {
        UUID id = receive(new SampleNotice(
                "云岭县民政局",
                "云民〔2026〕15号",
                "关于转发养老服务工作简报的通知",
                List.of("各乡镇人民政府：", "  现将《养老服务工作简报》转发你们，请认真组织学习。"),
                "2026年11月3日"));
        register(id, "云岭县民政局", "云民〔2026〕15号", "read", "routine");
        act(
                id,
                "propose",
                "director",
                Map.of(
                        "outcome",
                        "proposed",
                        "opinion",
                        "拟送民政办、财政所传阅。",
                        "readers",
                        List.of("civil-affairs", "finance")));
        act(id, "distribute", "clerk", Map.of("outcome", "distributed"));
        act(id, "read", "civil", Map.of("outcome", "read", "opinion", "已阅，组织村级养老站学习。"));
        act(id, "read", "finance", Map.of("outcome", "read"));
        act(id, "conclude", "clerk", Map.of("outcome", "concluded", "result", "已传阅。", "retention", "10年"));
    }

    private UUID receive(SampleNotice notice) throws IOException {
        return circulation.receive(
                List.of(new Upload(notice.title() + ".pdf", notice::writeTo)),
                Map.of("title", notice.title(), "sender", notice.sender(), "channel", "platform"),
                "clerk");
    }

    private void register(UUID id, String sender, String number, String kind, String urgency) {
        act(
                id,
                "sign-receipt",
                "clerk",
                Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true));
        act(id, "first-review", "director", PASSED);
        act(
                id,
                "register",
                "clerk",
                Map.of(
                        "outcome",
                        "registered",
                        "sender",
                        sender,
                        "senderLevel",
                        "county",
                        "documentType",
                        "通知",
                        "documentNumber",
                        number,
                        "kind",
                        kind,
                        "urgency",
                        urgency,
                        "replyRequired",
                        false));
    }

    private void act(UUID id, String step, String username, Map<String, Object> fields) {
        DocumentView document = documents.view(id, username);
        TaskView task = document.openTasks().stream()
                .filter(open -> open.mine() && open.step().equals(step))
                .findFirst()
                .orElseThrow();
        circulation.complete(task.id(), null, fields, username);
    }
}
