/**
 * How every capability says no: a stable code, the facts, and for a form all of its problems at once. The words stand
 * in the message bundles under {@code refusal.<code>}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package cn.banwen.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
