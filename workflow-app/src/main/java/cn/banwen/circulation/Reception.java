package cn.banwen.circulation;

import cn.banwen.audit.Actor;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Who takes an arrival in, and when.
 *
 * @param note hears the document's id inside the transaction that makes it; what it throws rolls the arrival back
 */
record Reception(Actor actor, Instant at, Consumer<UUID> note) {}
