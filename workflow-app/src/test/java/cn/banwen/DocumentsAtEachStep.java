package cn.banwen;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.refusal.Refusal;
import cn.banwen.rest.Steps;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One document in each state and before each step, brought there by the people whose steps they are. */
final class DocumentsAtEachStep {

    private static final byte[] NOTICE = SamplePdfs.notice("关于做好防汛工作的通知", "云应急〔2026〕9号", "各乡镇人民政府：");
    private static final String LONG_TITLE = "关于进一步加强全县农村公路建设养护管理和农村客运安全隐患排查整治工作的紧急通知".repeat(4);
    private static final String SENDER = "云岭县防汛抗旱指挥部办公室";

    private final Circulation circulation;
    private final DocumentQueries documents;

    DocumentsAtEachStep(Circulation circulation, DocumentQueries documents) {
        this.circulation = circulation;
        this.documents = documents;
    }

    /** Ids by a name that says where the document stands: {@code propose} waits for its proposal, {@code archived} is filed. */
    Map<String, UUID> all() throws IOException {
        Map<String, UUID> all = new LinkedHashMap<>();
        all.put("sign-receipt", received().id());
        all.put(
                "refused",
                received()
                        .act("clerk", "refused", Map.of("reasons", List.of("不是本乡的公文")))
                        .id());
        all.put("first-review", received().signed().id());
        all.put(
                "returned",
                received()
                        .signed()
                        .act("director", Steps.returned("未加盖印章", "文种有误"))
                        .id());
        all.put("register", received().reviewed().id());
        all.put("propose", registered("act").id());
        all.put("voided", voided());
        all.put("approve", proposed().id());
        all.put("distribute", approved().id());
        all.put("handle", distributed().id());
        all.put(
                "redistribute",
                distributed().act("agri", Steps.returned("不属于农业综合站职责")).id());
        all.put("read", sentToRead().id());
        all.put("conclude", handled().id());
        all.put(
                "archived",
                handled()
                        .act("clerk", Steps.with(Steps.CONCLUDED, "retention", "30年"))
                        .id());
        all.put("kept-outside", keptOutside());
        return all;
    }

    private CirculatedDocument received() {
        return CirculatedDocument.received(
                circulation, documents, Map.of("title", LONG_TITLE, "sender", SENDER), Map.of("防汛通知.pdf", NOTICE));
    }

    private CirculatedDocument registered(String kind) {
        Map<String, Object> fields = new LinkedHashMap<>(Steps.registered(kind));
        fields.putAll(Map.of("sender", SENDER, "documentNumber", "云汛〔2026〕9号", "urgency", "extra-urgent"));
        return received().reviewed().act("clerk", fields);
    }

    private UUID voided() {
        UUID id = registered("act").id();
        circulation.voidRegistration(id, Map.of("reason", "重复登记"), "clerk");
        return id;
    }

    private CirculatedDocument proposed() {
        Map<String, Object> fields = Steps.proposed(
                List.of("party-secretary"), "in-order", "agriculture", List.of("civil-affairs"), List.of("finance"));
        return registered("act").act("director", Steps.with(fields, "opinion", "拟请张书记阅示，农业综合站牵头办理。"));
    }

    private CirculatedDocument approved() {
        return proposed().act("secretary", Steps.with(Steps.APPROVED, "opinion", "同意。"));
    }

    private CirculatedDocument distributed() {
        return approved().act("clerk", Steps.DISTRIBUTED);
    }

    private CirculatedDocument handled() {
        return distributed()
                .act("agri", Steps.DONE)
                .act("civil", Steps.DONE)
                .act("finance", Steps.without(Steps.READ, "opinion"));
    }

    private CirculatedDocument sentToRead() {
        return registered("read")
                .act("director", Steps.toRead("agriculture", "finance"))
                .act("clerk", Steps.DISTRIBUTED);
    }

    private UUID keptOutside() throws IOException {
        try {
            return circulation.receive(
                    List.of(), Map.of("title", "密件", "channel", "纸质", "classification", "秘密"), "clerk");
        } catch (Refusal classified) {
            return UUID.fromString(String.valueOf(classified.facts().get("documentId")));
        }
    }
}
