package cn.banwen;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.TaskView;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One document in each state and before each step, brought there by the people whose steps they are. */
final class DocumentsAtEachStep {

    private static final byte[] NOTICE = SamplePdfs.notice("关于做好防汛工作的通知", "云应急〔2026〕9号", "各乡镇人民政府：");
    private static final String LONG_TITLE = "关于进一步加强全县农村公路建设养护管理和农村客运安全隐患排查整治工作的紧急通知".repeat(4);

    private final Circulation circulation;
    private final DocumentQueries documents;

    DocumentsAtEachStep(Circulation circulation, DocumentQueries documents) {
        this.circulation = circulation;
        this.documents = documents;
    }

    /** Ids by a name that says where the document stands: {@code propose} waits for its proposal, {@code archived} is filed. */
    Map<String, UUID> all() throws IOException {
        Map<String, UUID> all = new LinkedHashMap<>();
        all.put("sign-receipt", received());
        all.put("refused", act(received(), "clerk", Map.of("outcome", "refused", "reasons", List.of("不是本乡的公文"))));
        all.put("first-review", signed());
        all.put(
                "returned",
                act(signed(), "director", Map.of("outcome", "returned", "reasons", List.of("未加盖印章", "文种有误"))));
        all.put("register", reviewed());
        all.put("propose", registered("act"));
        all.put("voided", voided());
        all.put("approve", proposed());
        all.put("distribute", approved());
        all.put("handle", distributed());
        all.put(
                "redistribute",
                act(distributed(), "agri", Map.of("outcome", "returned", "reasons", List.of("不属于农业综合站职责"))));
        all.put("read", sentToRead());
        all.put("conclude", handled());
        all.put(
                "archived",
                act(handled(), "clerk", Map.of("outcome", "concluded", "result", "办毕", "retention", "30年")));
        all.put("kept-outside", keptOutside());
        return all;
    }

    private UUID received() throws IOException {
        return circulation.receive(
                List.of(new Upload("防汛通知.pdf", target -> Files.write(target, NOTICE))),
                Map.of("title", LONG_TITLE, "sender", "云岭县防汛抗旱指挥部办公室"),
                "clerk");
    }

    private UUID signed() throws IOException {
        return act(
                received(),
                "clerk",
                Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true));
    }

    private UUID reviewed() throws IOException {
        return act(
                signed(),
                "director",
                Map.of(
                        "outcome",
                        "accepted",
                        "checks",
                        Map.of(
                                "competence", true,
                                "routing", true,
                                "form", true,
                                "consultation", true,
                                "drafting", true)));
    }

    private UUID registered(String kind) throws IOException {
        return act(
                reviewed(),
                "clerk",
                Map.of(
                        "outcome", "registered",
                        "sender", "云岭县防汛抗旱指挥部办公室",
                        "senderLevel", "county",
                        "documentType", "通知",
                        "documentNumber", "云汛〔2026〕9号",
                        "kind", kind,
                        "urgency", "extra-urgent",
                        "replyRequired", false));
    }

    private UUID voided() throws IOException {
        UUID id = registered("act");
        circulation.voidRegistration(id, Map.of("reason", "重复登记"), "clerk");
        return id;
    }

    private UUID proposed() throws IOException {
        return act(
                registered("act"),
                "director",
                Map.of(
                        "outcome", "proposed",
                        "opinion", "拟请张书记阅示，农业综合站牵头办理。",
                        "leaders", List.of("party-secretary"),
                        "leaderOrder", "in-order",
                        "lead", "agriculture",
                        "assisting", List.of("civil-affairs"),
                        "readers", List.of("finance")));
    }

    private UUID approved() throws IOException {
        return act(proposed(), "secretary", Map.of("outcome", "approved", "opinion", "同意。"));
    }

    private UUID distributed() throws IOException {
        return act(approved(), "clerk", Map.of("outcome", "distributed"));
    }

    private UUID handled() throws IOException {
        Map<String, Object> done = Map.of("outcome", "done", "result", "已落实");
        UUID id = act(act(distributed(), "agri", done), "civil", done);
        return act(id, "finance", Map.of("outcome", "read"));
    }

    private UUID sentToRead() throws IOException {
        UUID id = act(
                registered("read"),
                "director",
                Map.of("outcome", "proposed", "leaders", List.of(), "readers", List.of("agriculture", "finance")));
        return act(id, "clerk", Map.of("outcome", "distributed"));
    }

    private UUID keptOutside() throws IOException {
        try {
            return circulation.receive(
                    List.of(), Map.of("title", "密件", "channel", "纸质", "classification", "秘密"), "clerk");
        } catch (Refusal classified) {
            return UUID.fromString(String.valueOf(classified.facts().get("documentId")));
        }
    }

    private UUID act(UUID id, String username, Map<String, Object> fields) {
        List<TaskView> mine = new ArrayList<>(documents.view(id, username).openTasks());
        mine.removeIf(task -> !task.mine());
        return circulation.complete(mine.get(0).id(), null, fields, username).id();
    }
}
