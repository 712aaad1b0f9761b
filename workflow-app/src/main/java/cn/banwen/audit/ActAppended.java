package cn.banwen.audit;

import java.util.UUID;

/** An act was added to a document's record, in the transaction that is under way. */
public record ActAppended(UUID documentId) {}
