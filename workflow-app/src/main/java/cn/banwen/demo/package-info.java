/** The invented township of the demo profile: people, posts, and a few documents at different steps. Nowhere else. */
@ApplicationModule(
        allowedDependencies = {"circulation", "identity", "intake", "papers", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
