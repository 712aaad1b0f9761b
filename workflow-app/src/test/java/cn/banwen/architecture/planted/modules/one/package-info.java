/** The module that keeps something to itself. */
@NullMarked
package cn.banwen.architecture.planted.modules.one;

import org.jspecify.annotations.NullMarked;
