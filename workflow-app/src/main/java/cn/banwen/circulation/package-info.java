/**
 * The life of an incoming document, from arrival to archive: the aggregate, the acts of each step, the inbox. The only
 * capability that knows the process engine, and that in one sub-package. An act is one transaction: document, engine
 * step, record and inbox change together or not at all.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "audit",
            "calendar",
            "deadlines",
            "drafts",
            "extraction",
            "extraction :: reading",
            "identity",
            "intake",
            "operation",
            "papers",
            "platform",
            "posts",
            "refusal",
            "rendition",
            "rendition :: drawing",
            "processmodels",
            "web"
        })
@NullMarked
package cn.banwen.circulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
