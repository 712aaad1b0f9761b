/**
 * The record of acts: who did what, when, for which post and in which capacity. Append-only, chained by digests per
 * document, so that a changed, removed or added row shows.
 */
@ApplicationModule(allowedDependencies = {"identity", "posts", "refusal", "platform"})
@NullMarked
package cn.banwen.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
