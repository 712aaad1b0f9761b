/**
 * Who opened which document, file, paper or export, where an office wants that on record; for the inspector. And how long this
 * record and that of sign-ins are kept. What is open on a page tells nothing here: that somebody with a task has opened a
 * document is an act of its own.
 */
@ApplicationModule(allowedDependencies = {"identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.readings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
