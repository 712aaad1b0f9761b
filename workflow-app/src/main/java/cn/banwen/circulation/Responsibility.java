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
import tools.jackson.databind.json.JsonMapper;

/**
 * Who answers for what a deputy does: the holder for acts on the holder's explicit opinion, otherwise the deputy. An opinion
 * is left by the holder beforehand, or noted by the deputy from a telephone call.
 */
@Component
class Responsibility {

    static final String INSTRUCT = "instruct";
    /** The post whose holder said it, where somebody of another post put it down. */
    static final String FOR_POST = "forPost";

    private final AuditTrail audit;
    private final JsonMapper json;

    Responsibility(AuditTrail audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
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
                lastFor(documentId, acting.grant().post().code()).map(Act::opinion);
        if (left.isEmpty()) {
            fields.wrong("onInstruction", "no-instruction");
        }
        return left.orElse(null);
    }

    private Optional<Act> lastFor(UUID documentId, String post) {
        return audit.history(documentId).stream()
                .filter(act -> act.step().equals(INSTRUCT) && post.equals(postOf(act)))
                .reduce((earlier, later) -> later);
    }

    private String postOf(Act act) {
        String other = json.readTree(act.data()).path(FOR_POST).asString("");
        return other.isEmpty() ? act.actor().postCode() : other;
    }
}
