package cn.banwen.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a document has come and what lies ahead of it, by our own record: it doesn't need the engine's, which forgets.
 *
 * @param stages what was and is, in time, and then what is to come
 * @param elements progress at the elements of the model; one that is not named lies ahead
 * @param flows the model's flows that the document took on its present round
 */
public record Way(List<Stage> stages, Map<String, Progress> elements, Set<String> flows) {

    public Way {
        stages = List.copyOf(stages);
        elements = Map.copyOf(elements);
        flows = Set.copyOf(flows);
    }

    /** The last stage at an element of the model; null where none was or will be. */
    public @Nullable Stage at(String element) {
        return stages.stream().filter(stage -> stage.element().equals(element)).reduce(null, (earlier, later) -> later);
    }

    /** Where a step, or one party's part in it, stands. */
    public enum Progress implements Coded {
        DONE,
        /** Ended by sending the document back, to the sender or a step back. */
        SENT_BACK,
        /** Waits for somebody now. */
        PRESENT,
        /** Ended by somebody else's act. */
        ENDED,
        AHEAD
    }

    /**
     * One coming by a step.
     *
     * @param element of the model
     * @param step code of the step
     */
    public record Stage(String element, String step, Progress progress, List<Party> parties) {

        public Stage {
            parties = List.copyOf(parties);
        }

        public long count(Progress wanted) {
            return parties.stream().filter(party -> party.progress() == wanted).count();
        }
    }

    /**
     * A post's part in a stage.
     *
     * @param post its name
     * @param person who did it, or who is on duty while it waits; null where it lies ahead or nobody did it
     * @param actingFor for whom the person did it, null where it was the holder
     * @param outcome how it ended, null while it waits
     * @param since when it came to the post
     * @param at when it ended
     */
    public record Party(
            String post,
            Progress progress,
            @Nullable String person,
            @Nullable String actingFor,
            @Nullable String outcome,
            @Nullable Instant since,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant at) {

        static Party ahead(String post) {
            return new Party(post, Progress.AHEAD, null, null, null, null, null, null, null);
        }
    }
}
