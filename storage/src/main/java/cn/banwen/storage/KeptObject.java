package cn.banwen.storage;

import org.jspecify.annotations.Nullable;

/**
 * An object that must be in the store, as whoever owns it wrote it down.
 *
 * @param size in bytes, null where it was not written down
 * @param sha256 in hexadecimal, null where it was not written down
 * @param owner what it belongs to, such as a document's id; nothing that tells of content
 */
public record KeptObject(String key, @Nullable Long size, @Nullable String sha256, @Nullable String owner) {}
