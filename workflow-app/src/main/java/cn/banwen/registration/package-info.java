/**
 * The register 收文登记簿: the numbers, given without gaps and never twice, and the book in which every number stays, voided
 * ones too.
 */
@ApplicationModule(allowedDependencies = {"administration", "circulation", "posts", "platform", "refusal", "web"})
@NullMarked
package cn.banwen.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
