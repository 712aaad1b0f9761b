/** Who signs in: people, their accounts, and the two rights that hang on a person and not on a post. */
@ApplicationModule(allowedDependencies = {"refusal", "platform"})
@NullMarked
package cn.banwen.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
