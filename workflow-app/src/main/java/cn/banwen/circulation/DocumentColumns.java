package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A document's row: its columns by name, the values of an aggregate for them, and the way back. */
@Component
class DocumentColumns {

    private static final List<String> OWN = List.of(
            "state",
            "process_instance",
            "classification",
            "receipt_id",
            "signed_at",
            "copies_expected",
            "copies_received",
            "seal_intact",
            "receipt_note",
            "title",
            "document_number",
            "document_number_key",
            "sender",
            "sender_level",
            "document_type",
            "kind",
            "urgency",
            "channel",
            "document_date",
            "copies",
            "pages",
            "main_recipients",
            "copy_recipients",
            "signer",
            "contact",
            "remark",
            "reply_required",
            "reply_by",
            "matter",
            "registration_number",
            "registered_at",
            "plan",
            "reading_closed",
            "result",
            "reply",
            "retention",
            "concluded_at",
            "archived_at");

    /** The columns that an act may change. */
    static final List<String> CHANGING =
            Stream.of(OWN, DeadlineColumns.NAMES).flatMap(List::stream).toList();

    private final JsonMapper json;

    DocumentColumns(JsonMapper json) {
        this.json = json;
    }

    /** In the order of {@link #CHANGING}. */
    List<@Nullable Object> values(IncomingDocument document) {
        Metadata m = document.metadata();
        Receipt receipt = document.receipt();
        Conclusion conclusion = document.conclusion();
        List<@Nullable Object> values = new ArrayList<>(SqlParams.of(
                document.state().code(),
                document.processInstance(),
                document.classification(),
                document.receiptId(),
                receipt == null ? null : OfficialTime.atOrNull(receipt.signedAt()),
                receipt == null ? null : receipt.copiesExpected(),
                receipt == null ? null : receipt.copiesReceived(),
                receipt == null ? null : receipt.sealIntact(),
                receipt == null ? null : receipt.note(),
                m.title(),
                m.documentNumber(),
                DocumentNumber.key(m.documentNumber()).orElse(null),
                m.sender(),
                code(m.senderLevel()),
                m.documentType(),
                code(m.kind()),
                m.urgency().code(),
                m.channel(),
                m.documentDate(),
                m.copies(),
                m.pages(),
                m.mainRecipients(),
                m.copyRecipients(),
                m.signer(),
                m.contact(),
                m.remark(),
                m.replyRequired(),
                OfficialTime.atOrNull(m.replyBy()),
                m.matter(),
                document.registrationNumber(),
                OfficialTime.atOrNull(document.registeredAt()),
                json.writeValueAsString(document.plan()),
                document.readingClosed(),
                conclusion == null ? null : conclusion.result(),
                conclusion == null || conclusion.reply() == null ? null : json.writeValueAsString(conclusion.reply()),
                conclusion == null ? null : conclusion.retention(),
                conclusion == null ? null : OfficialTime.at(conclusion.at()),
                OfficialTime.atOrNull(document.archivedAt())));
        values.addAll(DeadlineColumns.values(document.deadline()));
        return values;
    }

    IncomingDocument map(ResultSet row, int rowNumber) throws SQLException {
        IncomingDocument document = new IncomingDocument(
                row.getObject("id", UUID.class),
                row.getBoolean("review_first"),
                OfficialTime.instant(row, "received_at"),
                row.getString("received_by"),
                row.getString("classification"),
                Coded.of(DocumentState.class, row.getString("state")),
                metadata(row));
        String plan = row.getString("plan");
        document.restore(
                row.getString("process_instance"),
                digests(row.getString("released_sha256")),
                row.getString("receipt_id"),
                receipt(row),
                row.getString("registration_number"),
                OfficialTime.instantOrNull(row, "registered_at"),
                plan == null ? DistributionPlan.EMPTY : json.readValue(plan, DistributionPlan.class),
                row.getBoolean("reading_closed"),
                conclusion(row),
                OfficialTime.instantOrNull(row, "archived_at"));
        document.restoreDeadline(DeadlineColumns.read(row), row.getLong("generation"));
        return document;
    }

    private static Set<String> digests(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }

    private static Metadata metadata(ResultSet row) throws SQLException {
        String level = row.getString("sender_level");
        String kind = row.getString("kind");
        return new Metadata(
                row.getString("title"),
                row.getString("document_number"),
                row.getString("sender"),
                level == null ? null : Coded.of(SenderLevel.class, level),
                row.getString("document_type"),
                kind == null ? null : Coded.of(Kind.class, kind),
                Coded.of(Urgency.class, row.getString("urgency")),
                row.getString("channel"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("copies", Integer.class),
                row.getObject("pages", Integer.class),
                row.getString("main_recipients"),
                row.getString("copy_recipients"),
                row.getString("signer"),
                row.getString("contact"),
                row.getString("remark"),
                row.getBoolean("reply_required"),
                OfficialTime.instantOrNull(row, "reply_by"),
                row.getString("matter"));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        Instant signedAt = OfficialTime.instantOrNull(row, "signed_at");
        return signedAt == null
                ? null
                : new Receipt(
                        signedAt,
                        row.getObject("copies_expected", Integer.class),
                        row.getObject("copies_received", Integer.class),
                        row.getObject("seal_intact", Boolean.class),
                        row.getString("receipt_note"));
    }

    private @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
        Instant at = OfficialTime.instantOrNull(row, "concluded_at");
        String reply = row.getString("reply");
        return at == null
                ? null
                : new Conclusion(
                        row.getString("result"),
                        reply == null ? null : json.readValue(reply, Conclusion.Reply.class),
                        row.getString("retention"),
                        at);
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
