package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata by the field names of the REST interface, as the record keeps it. */
final class MetadataRecord {

    private MetadataRecord() {}

    static Map<String, @Nullable Object> of(Metadata m) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", m.title());
        fields.put("documentNumber", m.documentNumber());
        fields.put("sender", m.sender());
        fields.put("senderLevel", code(m.senderLevel()));
        fields.put("documentType", m.documentType());
        fields.put("kind", code(m.kind()));
        fields.put("urgency", m.urgency().code());
        fields.put("channel", m.channel());
        fields.put(
                "documentDate",
                m.documentDate() == null ? null : m.documentDate().toString());
        fields.put("copies", m.copies());
        fields.put("pages", m.pages());
        fields.put("mainRecipients", m.mainRecipients());
        fields.put("copyRecipients", m.copyRecipients());
        fields.put("signer", m.signer());
        fields.put("contact", m.contact());
        fields.put("remark", m.remark());
        fields.put("replyRequired", m.replyRequired());
        fields.put(
                "replyBy",
                m.replyBy() == null ? null : OfficialTime.at(m.replyBy()).toString());
        if (m.matter() != null) {
            fields.put("matter", m.matter());
        }
        return fields;
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
