package cn.banwen.posts;

import cn.banwen.identity.Person;
import java.time.Instant;

/**
 * A time in which nobody would act for a post.
 *
 * @param post as it would stand at the start
 * @param to the end, not included
 */
public record Gap(PostAt post, Instant from, Instant to) {

    /** The post's other holder: B where the person is A. */
    Person otherThan(Person person) {
        PostAt.Holder b = post.b();
        return isA(person) && b != null ? b.person() : post.a().person();
    }

    /** Whether nobody is there since the other holder is away too; a B whose account is closed stands in for nobody anyway. */
    boolean isOthersToo(Person person) {
        PostAt.Holder b = post.b();
        return b != null && (b.active() || !isA(person));
    }

    private boolean isA(Person person) {
        return post.a().person().username().equals(person.username());
    }
}
