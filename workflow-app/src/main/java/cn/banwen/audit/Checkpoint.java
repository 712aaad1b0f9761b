package cn.banwen.audit;

import java.time.Instant;

/**
 * A seal over all chains as they stood at one moment.
 *
 * @param id from 1 without gaps
 * @param chains how many documents had acts
 * @param acts how many acts there were
 * @param digest over everything here and the heads of the chains that grew since the checkpoint before; it also stands in
 *     the log, where whoever can rewrite the database can't reach it
 */
public record Checkpoint(long id, Instant at, long chains, long acts, String previousDigest, String digest) {}
