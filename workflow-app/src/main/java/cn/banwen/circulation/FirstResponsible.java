package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 首问责任人: whoever signed for a document, named on it to its end.
 *
 * @param post for which the person signed, as it was called then
 * @param actingFor name of the holder in whose place, or null
 */
public record FirstResponsible(String username, String name, String post, @Nullable String actingFor, Instant at) {

    /** The step whose act makes somebody responsible. */
    static final String STEP = "sign-receipt";

    static FirstResponsible of(Act act) {
        Actor actor = act.actor();
        return new FirstResponsible(actor.username(), actor.name(), actor.postName(), actor.actingForName(), act.at());
    }
}
