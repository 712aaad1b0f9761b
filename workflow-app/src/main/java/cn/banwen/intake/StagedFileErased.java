package cn.banwen.intake;

/**
 * The bytes of a file that waited for its document are out of the store, after {@link StagedFileGone} was committed and outside
 * any transaction. A listener that fails is told again by the next sweep.
 */
public record StagedFileErased(String sha256) {}
