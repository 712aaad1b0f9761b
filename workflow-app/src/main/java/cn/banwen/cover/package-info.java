/**
 * Who stands in for whom, for people to look at and to enter: pages and REST of the post register, absences, the
 * whereabouts board and the handovers. The rule itself lies with the posts.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "calendar",
            "circulation",
            "drafts",
            "identity",
            "intake",
            "notification",
            "papers",
            "platform",
            "posts",
            "refusal",
            "storage",
            "web"
        })
@NullMarked
package cn.banwen.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
