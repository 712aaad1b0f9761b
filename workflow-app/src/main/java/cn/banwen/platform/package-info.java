/**
 * What the application stands on: its data directory, the embedded PostgreSQL and S3 servers of a single machine or the
 * external ones of an installation, the two database roles, the clock, and how a failed start explains itself.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"storage", "refusal"})
@NullMarked
package cn.banwen.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
