package cn.banwen.search;

/**
 * A stretch of text.
 *
 * @param found whether it is what was looked for
 */
public record Piece(String text, boolean found) {}
