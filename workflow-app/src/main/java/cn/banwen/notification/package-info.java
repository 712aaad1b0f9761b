/**
 * What a post or a person is told without having to act on it, on the pages and by mail. Listens to other capabilities' events,
 * inside their transactions; those that know more tell it themselves.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "circulation",
            "identity",
            "operation",
            "posts",
            "platform",
            "refusal",
            "web"
        })
@NullMarked
package cn.banwen.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
