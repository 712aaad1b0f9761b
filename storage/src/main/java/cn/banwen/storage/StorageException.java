package cn.banwen.storage;

import org.jspecify.annotations.Nullable;

/**
 * The store refused, or answered what cannot be understood. Trying again does not help: credentials, bucket or request
 * are wrong. The message is for the log, not for users.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The code of a bucket that is not there. */
    public static final String NO_BUCKET = "NoSuchBucket";

    /** The code of an object that is kept from deletion. */
    public static final String KEPT = "ObjectKept";

    /** The code of a store that does not encrypt as it is asked to. */
    public static final String NO_ENCRYPTION = "EncryptionNotOffered";

    private final @Nullable String code;

    public StorageException(String message) {
        this(message, null);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    StorageException(String message, @Nullable String code, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What S3 calls the refusal, such as {@code AccessDenied}; null where it called it nothing. */
    public @Nullable String code() {
        return code;
    }
}
