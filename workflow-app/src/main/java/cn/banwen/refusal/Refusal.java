package cn.banwen.refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused and why. Thrown inside a transaction it rolls the transaction back, so nothing is half done.
 * Its message is for logs; users read the text of {@code refusal.<code>} in their language.
 */
public class Refusal extends RuntimeException {

    /** What kind of no it is; the web decides the HTTP status from it. */
    public enum Kind {
        /** The content breaks a rule: 422. */
        INVALID,
        /** It can't be read as the request that it should be: 400. */
        MALFORMED,
        /** There is no such thing, or the asker may not know of it: 404. */
        NOT_FOUND,
        /** The asker has no right: 403. */
        FORBIDDEN,
        /** Somebody was faster, or the state has moved on: 409. */
        CONFLICT,
        /** Over the size limit: 413. */
        TOO_LARGE,
        /** Something it needs, such as disk or store, can't serve now: 503. */
        UNAVAILABLE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Problem> problems;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    public Refusal(Kind kind, String code, Object... args) {
        this(kind, code, List.of(args), List.of());
    }

    private Refusal(Kind kind, String code, List<Object> args, List<Problem> problems) {
        super(code + (args.isEmpty() ? "" : " " + args) + (problems.isEmpty() ? "" : " " + problems));
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.problems = problems;
    }

    /** A form with all of its problems; {@code problems} must not be empty. */
    public static Refusal ofForm(List<Problem> problems) {
        if (problems.size() == 1) {
            Problem only = problems.get(0);
            return new Refusal(Kind.INVALID, only.code(), only.args(), List.copyOf(problems));
        }
        return new Refusal(Kind.INVALID, "invalid-form", List.of(problems.size()), List.copyOf(problems));
    }

    /** Adds a fact that the REST answer carries as a property of the problem document. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }
}
