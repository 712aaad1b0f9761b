/**
 * 常用语, the phrases that a field offers for opinions, results and reasons: the office's, which the party-government office
 * looks after, and everybody's own. They are words to put into a form, never an act.
 */
@ApplicationModule(allowedDependencies = {"identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.phrases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
