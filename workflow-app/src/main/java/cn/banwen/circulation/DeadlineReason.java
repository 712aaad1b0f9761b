package cn.banwen.circulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a document's time is stopped, resumed or extended.
 *
 * @param note empty where nothing was written
 * @param allowedBy the leader's post
 * @param evidence a file of the document
 */
record DeadlineReason(String note, @Nullable String allowedBy, @Nullable UUID evidence) {

    /** For the record of acts, beside what else belongs there. */
    Map<String, Object> onRecord(Map<String, String> more) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        if (allowedBy != null) {
            data.put("allowedBy", allowedBy);
        }
        if (evidence != null) {
            data.put("evidence", evidence.toString());
        }
        return data;
    }
}
