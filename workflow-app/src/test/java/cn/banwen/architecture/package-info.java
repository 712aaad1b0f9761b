/**
 * The rules of the house, each with a planted violation that it has to report: a rule that can't fail is no rule.
 */
@NullMarked
package cn.banwen.architecture;

import org.jspecify.annotations.NullMarked;
