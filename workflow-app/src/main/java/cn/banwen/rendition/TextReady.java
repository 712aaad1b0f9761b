package cn.banwen.rendition;

/**
 * What readers see of a file's text may have changed, in the transaction that is under way.
 *
 * @param sha256 of the file's bytes
 */
public record TextReady(String sha256) {}
