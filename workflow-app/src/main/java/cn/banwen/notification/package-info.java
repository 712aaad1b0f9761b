/** What a post is told without having to act on it. Listens to other capabilities' events, inside their transactions. */
@ApplicationModule(allowedDependencies = {"circulation", "identity", "posts", "platform", "refusal", "web"})
@NullMarked
package cn.banwen.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
