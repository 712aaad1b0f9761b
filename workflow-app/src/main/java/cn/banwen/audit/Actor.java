package cn.banwen.audit;

import cn.banwen.identity.Person;
import cn.banwen.posts.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, for which post and in which capacity, as it stood at the act: later changes of names, posts or holders
 * leave the record as it is.
 */
public record Actor(
        String username,
        String name,
        String postCode,
        String postName,
        String capacity,
        @Nullable String actingFor,
        @Nullable String actingForName) {

    public static Actor of(Person person, Grant grant) {
        Person absent = grant.actingFor();
        return new Actor(
                person.username(),
                person.name(),
                grant.post().code(),
                grant.post().name(),
                grant.capacity().code(),
                absent == null ? null : absent.username(),
                absent == null ? null : absent.name());
    }
}
