package cn.banwen.intake;

/** A file waits for its document, in the transaction that is under way. */
public record FileStaged(String sha256, String mediaType) {}
