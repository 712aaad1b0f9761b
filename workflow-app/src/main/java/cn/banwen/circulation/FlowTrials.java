package cn.banwen.circulation;

import cn.banwen.circulation.FlowSettings.Flow;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import cn.banwen.identity.People;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other settings of the flow would do, before they are saved. */
@Component
public class FlowTrials {

    /** Who does these is named on each document: by the proposal and the instruction. */
    private static final Set<Step> NAMED_ON_THE_DOCUMENT = EnumSet.of(Step.APPROVE, Step.HANDLE, Step.READ);

    private final FlowSettings settings;
    private final Posts posts;
    private final People people;
    private final JdbcClient jdbc;

    FlowTrials(FlowSettings settings, Posts posts, People people, JdbcClient jdbc) {
        this.settings = settings;
        this.posts = posts;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * A trial.
     *
     * @param orderChanges whether new documents would take the other order
     * @param keepingReviewFirst documents under way that are reviewed before they are registered, and stay so
     * @param keepingRegisterFirst documents under way that are registered before they are reviewed, and stay so
     * @param steps of a new document, in order
     */
    public record Trial(
            boolean reviewFirst,
            boolean orderChanges,
            long keepingReviewFirst,
            long keepingRegisterFirst,
            List<TriedStep> steps) {

        public boolean changesNothing() {
            return !orderChanges && steps.stream().noneMatch(TriedStep::changes);
        }
    }

    /**
     * A step of a new document.
     *
     * @param post who does it; null where each document names it
     * @param before whose it is now, where that changes
     * @param openTasks that wait at the step, and stay with the posts where they are
     */
    public record TriedStep(
            String step,
            @Nullable PostView post,
            @Nullable PersonView holderA,
            @Nullable PersonView holderB,
            @Nullable PostView before,
            long openTasks) {

        public boolean changes() {
            return before != null;
        }
    }

    /** Throws as {@link FlowSettings#changed}. */
    @Transactional(readOnly = true)
    public Trial of(@Nullable Boolean reviewFirst, Map<String, String> steps, String username) {
        Flow current = settings.current();
        Flow tried = settings.changed(reviewFirst, steps, username);
        return new Trial(
                tried.reviewFirst(),
                tried.reviewFirst() != current.reviewFirst(),
                underWay(true),
                underWay(false),
                order(tried.reviewFirst()).stream()
                        .map(step -> tried(step, current, tried))
                        .toList());
    }

    /** The steps of a document in the order that a setting gives them. */
    public static List<Step> order(boolean reviewFirst) {
        List<Step> order = new ArrayList<>(List.of(Step.values()));
        if (!reviewFirst) {
            order.remove(Step.REGISTER);
            order.add(order.indexOf(Step.FIRST_REVIEW), Step.REGISTER);
        }
        return order;
    }

    private TriedStep tried(Step step, Flow current, Flow tried) {
        String code = tried.steps().get(step.code());
        if (code == null || NAMED_ON_THE_DOCUMENT.contains(step)) {
            return new TriedStep(step.code(), null, null, null, null, openTasks(step));
        }
        Post post = posts.find(code).orElseThrow();
        String before = Objects.requireNonNull(current.steps().get(step.code()));
        return new TriedStep(
                step.code(),
                new PostView(post.code(), post.name()),
                person(post.holderA()),
                post.holderB() == null ? null : person(post.holderB()),
                before.equals(code)
                        ? null
                        : new PostView(
                                before, posts.find(before).map(Post::name).orElse(before)),
                openTasks(step));
    }

    private PersonView person(String username) {
        return new PersonView(username, people.nameOf(username));
    }

    private long openTasks(Step step) {
        return jdbc.sql("select count(*) from task where state = 'open' and step = ?")
                .param(step.code())
                .query(Long.class)
                .single();
    }

    private long underWay(boolean reviewFirst) {
        return jdbc.sql("select count(*) from document where review_first = ? and " + DocumentState.OPEN)
                .param(reviewFirst)
                .query(Long.class)
                .single();
    }
}
