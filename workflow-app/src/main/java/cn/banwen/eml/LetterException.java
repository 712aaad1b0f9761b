package cn.banwen.eml;

import java.io.IOException;

/** A mail that can't be read: {@code too-complex} beyond what reading may cost, {@code damaged}. */
public class LetterException extends IOException {

    /** What is wrong with it. */
    public enum Problem {
        TOO_COMPLEX,
        DAMAGED
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    LetterException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    LetterException(Problem problem, Exception cause) {
        super(cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
