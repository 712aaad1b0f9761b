/**
 * Seeing to it that documents get done in time: supervision 督办 with a named supervisor, the log of every urging 催办, reminders
 * by a ladder, the deputy who steps in where the holder does not act, yellow and red cards. It reads clocks and people from the
 * capabilities that own them, tells through the notices, and changes no document's way.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "audit",
            "calendar",
            "circulation",
            "drafts",
            "identity",
            "notification",
            "platform",
            "posts",
            "refusal",
            "web"
        })
@NullMarked
package cn.banwen.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
