package cn.banwen.circulation;

import cn.banwen.identity.People;
import cn.banwen.posts.Post;
import org.springframework.stereotype.Component;

/** Tells the way of a document. */
@Component
public class Ways {

    private final People people;

    Ways(People people) {
        this.people = people;
    }

    public Way of(CaseFile file) {
        return new WayStages(file, this::onDuty).way();
    }

    private String onDuty(Post post) {
        return people.nameOf(post.holderA());
    }
}
