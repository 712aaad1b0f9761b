package cn.banwen.storage;

/** The store did not answer, broke off, or said that it cannot serve now. The same call may succeed later. */
public final class StorageUnavailableException extends StorageException {

    private static final long serialVersionUID = 1L;

    StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
