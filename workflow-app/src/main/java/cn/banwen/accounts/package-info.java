/**
 * People's accounts on pages and over REST: what the administrator does with them, each change on record in the history of
 * settings, and everybody's own password. Whether somebody may sign in is decided in {@code identity}.
 */
@ApplicationModule(allowedDependencies = {"administration", "identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
