/** Violations of the rules, one class each. Nothing else may use them. */
@NullMarked
package cn.banwen.architecture.planted;

import org.jspecify.annotations.NullMarked;
