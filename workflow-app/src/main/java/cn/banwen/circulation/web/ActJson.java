package cn.banwen.circulation.web;

import cn.banwen.audit.Act;
import cn.banwen.audit.Actor;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act over REST. */
record ActJson(
        Instant at,
        String step,
        String name,
        String outcome,
        @Nullable String opinion,
        PersonView actor,
        PostView post,
        String capacity,
        @Nullable PersonView actingFor,
        @Nullable UUID taskId,
        @JsonRawValue String data,
        int seq,
        String digest) {

    static ActJson of(Act act, String stepName) {
        Actor actor = act.actor();
        String absent = actor.actingFor();
        String absentName = actor.actingForName();
        return new ActJson(
                act.at(),
                act.step(),
                stepName,
                act.outcome(),
                act.opinion(),
                new PersonView(actor.username(), actor.name()),
                new PostView(actor.postCode(), actor.postName()),
                actor.capacity(),
                absent == null ? null : new PersonView(absent, absentName == null ? absent : absentName),
                act.taskId(),
                act.data(),
                act.seq(),
                act.digest());
    }
}
