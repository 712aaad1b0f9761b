/** A violation of the rule for aggregates. */
@NullMarked
package cn.banwen.architecture.planted.circulation;

import org.jspecify.annotations.NullMarked;
