package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.FlowSettings;
import cn.banwen.circulation.OpinionOffers;
import cn.banwen.circulation.Separation;
import cn.banwen.circulation.TaskView;
import cn.banwen.circulation.Urgency;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which acts outside a task the page offers to a person. An offer is no right: each act checks its own inside its
 * transaction.
 */
@Component
class OfferedActs {

    private static final Set<String> ENDED = Set.of("refused", "returned", "archived", "voided", "kept-outside");
    private static final Set<String> BEFORE_DISTRIBUTION = Set.of("registered", "reviewed", "proposed", "approved");
    private static final Set<String> DISTRIBUTED_STEPS = Set.of("handle", "read", "redistribute", "conclude");

    private final FlowSettings settings;
    private final DocumentQueries documents;
    private final Posts posts;
    private final OpinionOffers opinions;

    OfferedActs(FlowSettings settings, DocumentQueries documents, Posts posts, OpinionOffers opinions) {
        this.settings = settings;
        this.documents = documents;
        this.posts = posts;
        this.opinions = opinions;
    }

    /**
     * What a page offers.
     *
     * @param acts by the name of their step, in the order of the page
     * @param opinion whose opinion may be put down, null where none may
     */
    record Offer(List<String> acts, OpinionOffers.@Nullable Offer opinion) {}

    /**
     * What the page offers to a person.
     *
     * @param kept what separation of duties keeps from somebody here: a main leader may waive it
     */
    Offer on(DocumentView document, List<Separation.Kept> kept, String username) {
        Grants grants = posts.grantsOf(username);
        List<String> acts = new ArrayList<>();
        if (grants.actsAsMainLeader()
                && kept.stream().anyMatch(one -> !one.person().username().equals(username))) {
            acts.add("waive-separation");
        }
        Optional<OpinionOffers.Offer> opinion = opinions.on(document, grants);
        if (opinion.isPresent()) {
            acts.add("instruct");
        }
        acts.addAll(ofTheOffice(document, grants, username));
        return new Offer(acts, opinion.orElse(null));
    }

    private List<String> ofTheOffice(DocumentView document, Grants grants, String username) {
        Map<String, String> postOfStep = settings.current().steps();
        boolean registrar = holds(grants, document, postOfStep, "register");
        List<String> acts = new ArrayList<>();
        if (mayAddFiles(document, grants)) {
            acts.add("add-files");
        }
        if (document.state().equals("kept-outside") && holds(grants, document, postOfStep, "first-review")) {
            acts.add("release");
        }
        if (document.registrationNumber() == null) {
            return acts;
        }
        if (registrar && !Set.of("voided", "archived").contains(document.state())) {
            acts.add("correct");
        }
        if (document.state().equals("distributed")) {
            addAfterDistribution(acts, document, grants, postOfStep, username);
        }
        if (registrar && BEFORE_DISTRIBUTION.contains(document.state())) {
            acts.add("void");
        }
        return acts;
    }

    /** Whether the person may ask to stop, resume or extend the document's time. */
    boolean mayMoveDeadlines(DocumentView document, String username) {
        return mayAddFiles(document, posts.grantsOf(username));
    }

    private void addAfterDistribution(
            List<String> acts, DocumentView document, Grants grants, Map<String, String> postOfStep, String username) {
        List<TaskView> tasks = documents.tasks(document.id(), username);
        boolean untouched = tasks.stream()
                .filter(task -> DISTRIBUTED_STEPS.contains(task.step()) && isCurrent(task))
                .allMatch(task -> task.openedAt() == null);
        if (holds(grants, document, postOfStep, "distribute") && untouched) {
            acts.add("withdraw");
        }
        boolean concluding =
                document.openTasks().stream().anyMatch(task -> task.step().equals("conclude"));
        if ("read".equals(document.kind()) && !concluding && holds(grants, document, postOfStep, "conclude")) {
            acts.add("close-reading");
        }
    }

    private static boolean isCurrent(TaskView task) {
        return task.state().equals("open") || task.state().equals("done");
    }

    private static boolean mayAddFiles(DocumentView document, Grants grants) {
        boolean works = document.openTasks().stream().anyMatch(TaskView::mine);
        return !ENDED.contains(document.state())
                && (works
                        || grants.ofPartyGovernmentOffice(Urgency.isMarked(document.urgency()), document.matter())
                                .isPresent());
    }

    private static boolean holds(Grants grants, DocumentView document, Map<String, String> postOfStep, String step) {
        String post = postOfStep.get(step);
        boolean urgent = Urgency.isMarked(document.urgency());
        return post != null && grants.forTask(post, urgent, document.matter()).isPresent();
    }
}
