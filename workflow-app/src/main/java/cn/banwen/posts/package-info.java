/**
 * Posts and their two holders. Tasks belong to posts; this capability says which posts a person may act for at a moment,
 * in which capacity and for whom.
 */
@ApplicationModule(allowedDependencies = {"identity", "refusal", "platform"})
@NullMarked
package cn.banwen.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
