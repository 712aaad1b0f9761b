package cn.banwen.rendition;

/**
 * Text of a file's pages is there, or there is more of it, in the transaction that is under way.
 *
 * @param sha256 of the file's bytes
 */
public record TextReady(String sha256) {}
