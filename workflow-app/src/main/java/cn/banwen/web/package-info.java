/**
 * The shell around all pages and the REST interface: sign-in, language, layout, error pages, and how a refusal becomes an
 * answer. Pages of a capability lie with the capability.
 */
@ApplicationModule(allowedDependencies = {"identity", "platform", "posts", "refusal", "storage"})
@NullMarked
package cn.banwen.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
