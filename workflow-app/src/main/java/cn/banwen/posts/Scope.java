package cn.banwen.posts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of a post's tasks a right reaches. What an absent holder hands over and what the holder keeps are two scopes that
 * share no task and leave none out.
 *
 * @param matters codes of listed matters, empty save for the two parts that list some
 */
public record Scope(Part part, Set<String> matters) {

    /** The part of the tasks. */
    public enum Part {
        ALL,
        NONE,
        /** What bears a mark of urgency. */
        URGENT,
        NOT_URGENT,
        EXCEPT_LISTED,
        LISTED
    }

    public static final Scope ALL = new Scope(Part.ALL, Set.of());
    public static final Scope NONE = new Scope(Part.NONE, Set.of());
    public static final Scope URGENT = new Scope(Part.URGENT, Set.of());

    public Scope {
        matters = Set.copyOf(matters);
    }

    public static Scope exceptListed(Collection<String> matters) {
        return new Scope(Part.EXCEPT_LISTED, Set.copyOf(matters));
    }

    /**
     * Whether it reaches a task.
     *
     * @param urgent the document bears a mark of urgency
     * @param matter of the document, null where none is registered
     */
    public boolean covers(boolean urgent, @Nullable String matter) {
        return switch (part) {
            case ALL -> true;
            case NONE -> false;
            case URGENT -> urgent;
            case NOT_URGENT -> !urgent;
            case EXCEPT_LISTED -> matter == null || !matters.contains(matter);
            case LISTED -> matter != null && matters.contains(matter);
        };
    }

    /** What this scope leaves out. */
    public Scope rest() {
        return new Scope(
                switch (part) {
                    case ALL -> Part.NONE;
                    case NONE -> Part.ALL;
                    case URGENT -> Part.NOT_URGENT;
                    case NOT_URGENT -> Part.URGENT;
                    case EXCEPT_LISTED -> Part.LISTED;
                    case LISTED -> Part.EXCEPT_LISTED;
                },
                matters);
    }

    public boolean isAll() {
        return part == Part.ALL;
    }

    public boolean isNone() {
        return part == Part.NONE;
    }

    /** As the REST interface and the database spell what an absence hands over. */
    public String code() {
        return switch (part) {
            case ALL -> "all";
            case NONE -> "none";
            case URGENT -> "urgent";
            case EXCEPT_LISTED -> "except-listed";
            case NOT_URGENT -> "not-urgent";
            case LISTED -> "listed";
        };
    }

    static Scope of(String code, Collection<String> matters) {
        return switch (code) {
            case "all" -> ALL;
            case "none" -> NONE;
            case "urgent" -> URGENT;
            case "except-listed" -> exceptListed(matters);
            default -> throw new IllegalArgumentException("scope " + code);
        };
    }

    /** The listed matters in a stable order. */
    public Set<String> sortedMatters() {
        return new TreeSet<>(matters);
    }
}
