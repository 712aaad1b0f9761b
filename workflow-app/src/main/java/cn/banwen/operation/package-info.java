/**
 * What keeps an installation running: the check of store and records against each other, backup and restore, the figures for
 * monitoring, the state of every part. It reads the other capabilities' tables as a report does and changes none of them.
 */
@ApplicationModule(
        allowedDependencies = {"administration", "audit", "identity", "platform", "refusal", "storage", "web"})
@NullMarked
package cn.banwen.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
