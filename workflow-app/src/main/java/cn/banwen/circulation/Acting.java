package cn.banwen.circulation;

import cn.banwen.audit.Actor;
import cn.banwen.identity.Person;
import cn.banwen.posts.Grant;
import java.time.Instant;

/** Somebody in the middle of an act: who, by what right, when. */
record Acting(Person person, Grant grant, Instant at) {

    Actor actor() {
        return Actor.of(person, grant);
    }
}
