package cn.banwen.phrases;

import java.util.UUID;

/**
 * One phrase.
 *
 * @param office whether it is the office's, for everybody; otherwise it is the reader's own
 * @param position among those of the same place and owner, from 1
 */
public record Phrase(UUID id, String step, String field, String text, boolean office, int position) {}
