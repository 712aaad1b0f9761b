/**
 * Reads e-mails (RFC 5322 and MIME) as files: heading, words, enclosures. Written for letters as Chinese offices get them,
 * with names in whatever encoding, and for hostile ones: what reading costs is bounded, nothing is followed or run. Knows
 * nothing of Banwen's documents.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package cn.banwen.eml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
