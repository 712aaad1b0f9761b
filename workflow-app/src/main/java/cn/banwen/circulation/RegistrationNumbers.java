package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;

/** 收文编号. Circulation says when a number is due; the register, which reacts, implements it. */
public interface RegistrationNumbers {

    /**
     * The next number of the year, in the caller's transaction: unique, gap-free, never given again.
     *
     * @param receivedAt 签收; the number's year is its year in Asia/Shanghai
     */
    String allocate(UUID documentId, Instant receivedAt, Instant now);

    /** Marks the document's number 作废; it stays in the book. */
    void voidNumber(UUID documentId, String username, String reason, Instant now);
}
