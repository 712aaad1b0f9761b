package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Objections;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The right to act, asked inside the act's transaction. A deputy's right is held until the transaction ends: an early return
 * either comes first and is seen here, or waits.
 */
@Component
class Rights {

    private final Posts posts;
    private final Objections objections;
    private final Clock clock;

    Rights(Posts posts, Objections objections, Clock clock) {
        this.posts = posts;
        this.objections = objections;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-your-task}, or why somebody of the post may not */
    Acting onTask(Task task, String username) {
        Grants grants = posts.grantsOf(username);
        return acting(grants, task.grantOf(grants), task.postCode(), task.urgent(), task.matter(), "not-your-task");
    }

    /** @throws Refusal {@code not-your-act}, or why somebody of the post may not */
    Acting onDocument(IncomingDocument document, String postCode, String username) {
        boolean urgent = document.metadata().urgency().marked();
        String matter = document.metadata().matter();
        Grants grants = posts.grantsOf(username);
        return acting(grants, grants.forTask(postCode, urgent, matter), postCode, urgent, matter, "not-your-act");
    }

    /**
     * Of whoever has an open task in the document, or acts for the party-government office in what the document is.
     *
     * @throws Refusal of the code {@code otherwise}
     */
    Acting inDocument(IncomingDocument document, List<Task> tasks, String username, String otherwise) {
        Grants grants = posts.grantsOf(username);
        return tasks.stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .flatMap(task -> task.grantOf(grants).stream())
                .findFirst()
                .or(() -> grants.ofPartyGovernmentOffice(
                        document.metadata().urgency().marked(),
                        document.metadata().matter()))
                .filter(posts::hold)
                .map(held -> new Acting(grants, held, OfficialTime.now(clock)))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, otherwise));
    }

    private Acting acting(
            Grants grants,
            Optional<Grant> grant,
            String postCode,
            boolean urgent,
            @Nullable String matter,
            String otherwise) {
        String username = grants.person().username();
        return grant.filter(posts::hold)
                .map(held -> new Acting(grants, held, OfficialTime.now(clock)))
                .orElseThrow(() -> objections.to(username, postCode, urgent, matter, otherwise));
    }
}
