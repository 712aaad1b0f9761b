/**
 * Where documents come from by themselves (自动收文): a folder into which a scanner writes, mailboxes. Each is looked at by one
 * replica at a time. What it brings goes the way of an upload; a row written by the transaction of the arrival decides
 * what becomes of a file or mail that is found again, so that a restart at any point loses nothing and doubles nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "circulation",
            "eml",
            "identity",
            "intake",
            "platform",
            "posts",
            "refusal",
            "web"
        })
@NullMarked
package cn.banwen.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
