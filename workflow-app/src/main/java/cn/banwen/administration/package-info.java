/**
 * What the administrator sets: one page on which each capability has its section, the rule that a save knows what stood
 * there, and the history of all changes. The settings themselves belong to the capabilities.
 */
@ApplicationModule(allowedDependencies = {"identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
