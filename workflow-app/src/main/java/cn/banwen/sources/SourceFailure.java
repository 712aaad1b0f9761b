package cn.banwen.sources;

import java.util.List;

/** A source can't be looked at. Its code is that of a text {@code sources.error.<code>}; arguments never hold a secret. */
final class SourceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> args;

    SourceFailure(String code, Throwable cause, String... args) {
        super(code + " " + List.of(args), cause);
        this.code = code;
        this.args = List.of(args);
    }

    SourceFailure(String code, String... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<String> args() {
        return args;
    }
}
