package cn.banwen.rendition;

/** A rendition, or a page of one, that can't be made for a reason in the file: trying again would not help. */
final class Unmade extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable; its words are {@code rendition.failure.<code>} */
    Unmade(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
