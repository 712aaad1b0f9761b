package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.identity.Person;
import cn.banwen.posts.CoverSettings;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Separation of duties, in whatever capacity: who signed for a document doesn't first-review it, and who proposed doesn't
 * approve, unless a main leader waived it for this document. A setting, on by default.
 */
@Component
public class Separation {

    static final String WAIVE = "waive-separation";

    /** The step that must have been somebody else's. */
    private static final Map<Step, Step> BEFORE =
            Map.of(Step.FIRST_REVIEW, Step.SIGN_RECEIPT, Step.APPROVE, Step.PROPOSE);

    private final AuditTrail audit;
    private final CoverSettings settings;
    private final Posts posts;

    Separation(AuditTrail audit, CoverSettings settings, Posts posts) {
        this.audit = audit;
        this.settings = settings;
        this.posts = posts;
    }

    /**
     * An open task that somebody who acts for its post now may not do.
     *
     * @param step {@code first-review} or {@code approve}
     */
    public record Kept(UUID taskId, String step, Person person) {}

    /** What stands in the way on a document, to be said before anybody tries. Rights to read it are the caller's. */
    public List<Kept> on(DocumentView document) {
        List<Kept> kept = new ArrayList<>();
        for (TaskView task : document.openTasks()) {
            Optional<Step> step = Coded.find(Step.class, task.step()).filter(Separation::concerns);
            step.flatMap(found -> kept(document.id(), found))
                    .flatMap(earlier -> posts.findNow(task.post().code()).stream()
                            .flatMap(post -> post.standings().stream())
                            .map(PostAt.Standing::person)
                            .filter(person ->
                                    person.username().equals(earlier.actor().username()))
                            .findFirst())
                    .ifPresent(person -> kept.add(new Kept(task.id(), task.step(), person)));
        }
        return kept;
    }

    /**
     * Nobody lets himself off: who did the one step can't waive that the other must be somebody else's.
     *
     * @throws Refusal {@code own-separation}
     */
    void checkWaiver(UUID documentId, @Nullable Step step, String username) {
        Optional.ofNullable(step)
                .map(BEFORE::get)
                .flatMap(before -> audit.last(documentId, before.code(), null))
                .filter(earlier -> earlier.actor().username().equals(username))
                .ifPresent(own -> {
                    throw new Refusal(Refusal.Kind.FORBIDDEN, "own-separation");
                });
    }

    /** The act whose author may not do this step. */
    private Optional<Act> kept(UUID documentId, Step step) {
        Step before = BEFORE.get(step);
        return before == null || !settings.current().separateDuties()
                ? Optional.empty()
                : audit.last(documentId, before.code(), null).filter(earlier -> !waived(documentId, step, earlier));
    }

    static boolean concerns(Step step) {
        return BEFORE.containsKey(step);
    }

    /** @throws Refusal {@code separation-first-review}, {@code separation-approve} */
    void check(UUID documentId, Step step, String username) {
        boolean same = kept(documentId, step)
                .filter(earlier -> earlier.actor().username().equals(username))
                .isPresent();
        if (same) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "separation-" + step.code())
                    .with("waivedBy", "/api/documents/" + documentId + "/" + WAIVE);
        }
    }

    /** A waiver is for the step as it stood: a document that came back and was proposed anew needs another. */
    private boolean waived(UUID documentId, Step step, Act earlier) {
        return audit.last(documentId, WAIVE, null)
                .filter(waiver -> waiver.seq() > earlier.seq()
                        && waiver.outcome().equals(step.code())
                        && !waiver.actor().username().equals(earlier.actor().username()))
                .isPresent();
    }
}
