package cn.banwen.cover;

import cn.banwen.circulation.PostWork;
import cn.banwen.circulation.PostWork.DoneItem;
import cn.banwen.circulation.PostWork.OpenItem;
import cn.banwen.circulation.PostWork.Waiting;
import cn.banwen.cover.HandoverJson.Content;
import cn.banwen.identity.Person;
import cn.banwen.posts.HandoverOccasions.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a handover hands over from the tasks and the record of acts, as of the instant at which the post changed hands. */
@Component
class HandoverContents {

    private static final int LISTED = 500;

    private final PostWork work;

    HandoverContents(PostWork work) {
        this.work = work;
    }

    Content of(Occasion occasion) {
        String post = occasion.post().code();
        Waiting waiting = work.waiting(post, occasion.at(), occasion.scope());
        List<OpenItem> open = work.open(post, occasion.at(), occasion.scope(), LISTED);
        Person holder = occasion.to();
        if (!occasion.kind().equals("back") || holder == null) {
            return new Content(open, waiting.total(), waiting.urgent(), List.of(), 0);
        }
        List<DoneItem> done = work.done(post, holder.username(), occasion.since(), occasion.at(), LISTED);
        int total = done.size() < LISTED
                ? done.size()
                : work.doneCount(post, holder.username(), occasion.since(), occasion.at());
        return new Content(open, waiting.total(), waiting.urgent(), done, total);
    }
}
