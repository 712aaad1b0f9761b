package cn.banwen.circulation;

import cn.banwen.audit.Actor;
import cn.banwen.identity.Person;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import java.time.Instant;

/**
 * Somebody in the middle of an act: who, by what right, when.
 *
 * @param grants all that the person may do, as checked in the act
 * @param grant of these, the one by which the person acts
 */
record Acting(Grants grants, Grant grant, Instant at) {

    Person person() {
        return grants.person();
    }

    Actor actor() {
        return Actor.of(person(), grant);
    }

    /** The same act where it takes an arrival in. */
    Reception reception() {
        return new Reception(actor(), at, received -> {});
    }
}
