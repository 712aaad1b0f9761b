package cn.banwen.rendition;

/**
 * The text of a page.
 *
 * @param page from 1
 * @param text lines from top to bottom; empty where there is none, or not yet
 */
public record PageWords(int page, TextSource source, String text) {}
