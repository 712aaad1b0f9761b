package cn.banwen.intake;

/**
 * A file that waited for its document was removed or swept, in the transaction that is under way. Others may have the same
 * bytes: {@link IncomingFiles#has}.
 */
public record StagedFileGone(String sha256) {}
