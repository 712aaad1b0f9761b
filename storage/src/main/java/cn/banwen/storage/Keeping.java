package cn.banwen.storage;

/**
 * How a store keeps objects from deletion.
 *
 * @param mode never {@link Protection.Lock#OFF}
 */
public record Keeping(String bucket, Protection.Lock mode) {}
