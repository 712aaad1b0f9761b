package cn.banwen.posts;

/**
 * A leave was refused. Published in the transaction that refuses it.
 *
 * @param reason why
 * @param by username of who refused it
 */
public record LeaveRefused(Absence absence, String reason, String by) {}
