package cn.banwen.keycloak;

/** The directory gave no answer that could be used. */
final class DirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    DirectoryException(Trouble trouble, Throwable cause) {
        super(trouble.line(), cause);
        this.trouble = trouble;
    }

    DirectoryException(Trouble trouble) {
        super(trouble.line());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
