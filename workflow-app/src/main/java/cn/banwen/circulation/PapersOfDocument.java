package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.papers.DeliveryReceipt;
import cn.banwen.papers.ReturnLetter;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the papers that go to the sender: the receipt for what was signed for, the letter for what goes back (Article 24).
 * What was refused at the door is answered by the letter, not by a receipt: nobody signed for it.
 */
@Component
public class PapersOfDocument {

    private final DocumentQueries documents;
    private final AuditTrail audit;
    private final PaperWords words;
    private final JsonMapper json;
    private final String office;

    PapersOfDocument(
            DocumentQueries documents,
            AuditTrail audit,
            PaperWords words,
            JsonMapper json,
            @Value("${banwen.office-name}") String office) {
        this.documents = documents;
        this.audit = audit;
        this.words = words;
        this.json = json;
        this.office = office;
    }

    /**
     * The receipt 签收回执.
     *
     * @throws Refusal {@code document-not-found}, also for what the person may not see; {@code receipt-not-signed},
     *     {@code receipt-refused}
     */
    public DeliveryReceipt receipt(UUID documentId, String username) {
        IncomingDocument document = documents.document(documentId, username);
        if (document.state() == DocumentState.REFUSED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "receipt-refused");
        }
        Receipt receipt = document.receipt();
        Instant signedAt = receipt == null ? null : receipt.signedAt();
        if (receipt == null || signedAt == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "receipt-not-signed");
        }
        Act signing = lastAct(documentId, "sign-receipt", "signed");
        Metadata m = document.metadata();
        return new DeliveryReceipt(
                office,
                Objects.requireNonNullElse(document.receiptId(), ""),
                Objects.requireNonNullElse(m.sender(), ""),
                m.title(),
                m.documentNumber(),
                words.of("urgency." + m.urgency().code()),
                m.channel(),
                m.documentDate(),
                receipt.copiesExpected(),
                receipt.copiesReceived(),
                words.of("receipt.seal." + receipt.sealIntact()),
                receipt.note(),
                signing.actor().name(),
                signing.actor().actingForName(),
                OfficialTime.at(signedAt));
    }

    /**
     * The letter 退文函, with all reasons.
     *
     * @throws Refusal {@code document-not-found}, also for what the person may not see; {@code no-return-letter} for a
     *     document that was neither returned nor refused
     */
    public ReturnLetter returnLetter(UUID documentId, String username) {
        IncomingDocument document = documents.document(documentId, username);
        boolean refused = document.state() == DocumentState.REFUSED;
        if (!refused && document.state() != DocumentState.RETURNED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-return-letter");
        }
        Act act = refused
                ? lastAct(documentId, "sign-receipt", "refused")
                : lastAct(documentId, "first-review", "returned");
        Map<String, @Nullable Object> data =
                json.readValue(act.data(), new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
        List<String> reasons = texts(data.get("reasons"));
        Metadata m = document.metadata();
        Receipt receipt = document.receipt();
        Instant arrived = receipt == null || receipt.signedAt() == null ? document.receivedAt() : receipt.signedAt();
        return new ReturnLetter(
                office,
                Objects.requireNonNullElse(document.receiptId(), ""),
                Objects.requireNonNullElse(m.sender(), ""),
                m.title(),
                m.documentNumber(),
                OfficialTime.at(arrived),
                refused,
                reasons,
                failedChecks(data),
                remarks(act, data, reasons),
                OfficialTime.at(act.at()).toLocalDate());
    }

    private List<String> failedChecks(Map<String, @Nullable Object> data) {
        Map<?, ?> remarks = object(data.get("remarks"));
        List<String> failed = new ArrayList<>();
        object(data.get("checks")).forEach((check, passed) -> {
            if (Boolean.FALSE.equals(passed)) {
                Object remark = remarks.get(check);
                failed.add(words.of("return-letter." + check) + (remark == null ? "" : "：" + remark));
            }
        });
        return failed;
    }

    /** What the reviewer noted at checks that did not fail, and an opinion that is no reason. */
    private List<String> remarks(Act act, Map<String, @Nullable Object> data, List<String> reasons) {
        Map<?, ?> checks = object(data.get("checks"));
        List<String> remarks = new ArrayList<>();
        object(data.get("remarks")).forEach((check, remark) -> {
            if (!Boolean.FALSE.equals(checks.get(check))) {
                remarks.add(words.of("check." + check) + "：" + remark);
            }
        });
        if (data.get("note") instanceof String note) {
            remarks.add(note);
        }
        String opinion = act.opinion();
        if (opinion != null && !reasons.contains(opinion)) {
            remarks.add(opinion);
        }
        return remarks;
    }

    private Act lastAct(UUID documentId, String step, String outcome) {
        List<Act> acts = audit.history(documentId);
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).step().equals(step) && acts.get(i).outcome().equals(outcome)) {
                return acts.get(i);
            }
        }
        throw new IllegalStateException("document " + documentId + " has no act " + step + ":" + outcome);
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
