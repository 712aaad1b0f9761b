/** The module that reaches into another. */
@NullMarked
package cn.banwen.architecture.planted.modules.two;

import org.jspecify.annotations.NullMarked;
