package cn.banwen.storage;

/** The store holds no object under the key. */
public final class ObjectNotFoundException extends StorageException {

    private static final long serialVersionUID = 1L;

    ObjectNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
