package cn.banwen.cover;

import cn.banwen.identity.Person;
import org.jspecify.annotations.Nullable;

/** A person in short, over REST. */
record PersonJson(String username, String name) {

    static PersonJson of(Person person) {
        return new PersonJson(person.username(), person.name());
    }

    static @Nullable PersonJson ofNullable(@Nullable Person person) {
        return person == null ? null : of(person);
    }
}
