/**
 * The invented township of the demo profile: people, posts, and a few documents at different steps. Anywhere else only the look
 * whether a database once was a demo's.
 */
@ApplicationModule(
        allowedDependencies = {"circulation", "identity", "intake", "papers", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
