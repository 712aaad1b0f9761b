package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes when a document was first opened for each post that has a task in it. */
@Component
class Openings {

    private final Tasks tasks;
    private final ActRetry retry;
    private final Clock clock;

    Openings(Tasks tasks, ActRetry retry, Clock clock) {
        this.tasks = tasks;
        this.retry = retry;
        this.clock = clock;
    }

    /** A reader takes no document's lock, so an act on the same tasks may come in between: then it is noted again. */
    void note(UUID documentId, Grants reader) {
        retry.run(() -> tasks.opened(documentId, reader, OfficialTime.now(clock)));
    }
}
