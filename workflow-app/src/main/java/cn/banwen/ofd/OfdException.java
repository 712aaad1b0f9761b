package cn.banwen.ofd;

import java.io.IOException;

/** Why a file, or a page of it, cannot be read as OFD. The message is for operators, never for users. */
public final class OfdException extends IOException {

    /** What is wrong; a stable code for the texts that users see. */
    public enum Problem {
        /** Not a ZIP with an {@code OFD.xml}. */
        NOT_OFD,
        /** Begins as an OFD, but a part without which nothing can be shown is missing or broken. */
        DAMAGED,
        /** Encrypted by its maker. */
        LOCKED,
        /** Passes a bound: entries, sizes, compression, pages. */
        TOO_LARGE,
        /** Holds what no honest file does: a document type, an entity. */
        FORBIDDEN
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public OfdException(Problem problem, String message) {
        super(problem + ": " + message);
        this.problem = problem;
    }

    public OfdException(Problem problem, String message, Throwable cause) {
        super(problem + ": " + message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
