package cn.banwen.supervision;

import cn.banwen.identity.Person;
import org.jspecify.annotations.Nullable;

/** A person in short. */
record PersonRef(String username, String name) {

    static PersonRef of(Person person) {
        return new PersonRef(person.username(), person.name());
    }

    static @Nullable PersonRef ofNullable(@Nullable String username, @Nullable String name) {
        return username == null || name == null ? null : new PersonRef(username, name);
    }
}
