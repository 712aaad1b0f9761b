package cn.banwen.storage;

import org.jspecify.annotations.Nullable;

/**
 * The store refused, or answered what cannot be understood. Trying again does not help: credentials, bucket or request
 * are wrong. The message is for the log, not for users.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
