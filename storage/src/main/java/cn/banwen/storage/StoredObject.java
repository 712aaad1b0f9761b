package cn.banwen.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows about an object without reading it.
 *
 * @param size bytes of content
 * @param mediaType as given when it was put; null in listings, because S3 lists without it
 * @param lastModified when it was put, in whole seconds, by the clock of the store
 */
public record StoredObject(String key, long size, @Nullable String mediaType, Instant lastModified) {}
