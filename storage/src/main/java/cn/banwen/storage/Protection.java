package cn.banwen.storage;

import org.jspecify.annotations.Nullable;

/**
 * What the store is asked to do for the objects beyond keeping them.
 *
 * @param lock whether objects can be kept from deletion for a time
 * @param encryption what the store encrypts new objects by, {@code AES256} or {@code aws:kms}; null for what the bucket says
 * @param encryptionKey id of the key for {@code aws:kms}; null for the store's own
 */
public record Protection(Lock lock, @Nullable String encryption, @Nullable String encryptionKey) {

    public static final Protection NONE = new Protection(Lock.OFF, null, null);

    /** S3 Object Lock. */
    public enum Lock {
        OFF,
        /** Whoever has a right of its own in the store may still delete. */
        GOVERNANCE,
        /** Nobody may, not even the store's administrator. */
        COMPLIANCE
    }
}
