/** The application killed in the middle of an act, and started again on the same data. */
@NullMarked
package cn.banwen.crash;

import org.jspecify.annotations.NullMarked;
