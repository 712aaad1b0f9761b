package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.posts.Authority;
import cn.banwen.posts.Capacity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for what a deputy does: the holder for acts on the holder's explicit opinion, otherwise the deputy. An opinion
 * is left by the holder beforehand, or noted by the deputy from a telephone call.
 */
@Component
class Responsibility {

    static final String INSTRUCT = "instruct";

    private final AuditTrail audit;

    Responsibility(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * The record of an act with what it rests on and who answers for it; as it is where the holder acted.
     *
     * @param fields {@code onInstruction}: the act follows what the holder left or said before; {@code phoneInstruction}: what
     *     the holder said on the telephone just now
     */
    Map<String, ?> onRecord(Map<String, ?> data, UUID documentId, Fields fields, Acting acting) {
        if (acting.grant().capacity() == Capacity.HOLDER) {
            return data;
        }
        String opinion = opinion(documentId, fields, acting);
        fields.refuseIfWrong();
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(data);
        Authority authority = acting.grant().authority();
        complete.put("authority", authority == null ? null : authority.code());
        complete.put("liability", opinion == null ? "deputy" : "holder");
        if (opinion != null) {
            complete.put("holderOpinion", opinion);
        }
        return complete;
    }

    private @Nullable String opinion(UUID documentId, Fields fields, Acting acting) {
        String said = fields.text("phoneInstruction");
        if (said != null || !Boolean.TRUE.equals(fields.flag("onInstruction"))) {
            return said;
        }
        Optional<String> left =
                audit.last(documentId, INSTRUCT, acting.grant().post().code()).map(Act::opinion);
        if (left.isEmpty()) {
            fields.wrong("onInstruction", "no-instruction");
        }
        return left.orElse(null);
    }
}
