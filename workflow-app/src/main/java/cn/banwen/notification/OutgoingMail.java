package cn.banwen.notification;

import java.util.UUID;

/**
 * A mail that waits for its server. Its id makes its Message-ID, the same at each attempt.
 *
 * @param tries this one included
 */
record OutgoingMail(UUID id, String address, String subject, String body, int tries) {}
