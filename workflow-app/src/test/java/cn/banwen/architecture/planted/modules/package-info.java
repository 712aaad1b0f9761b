/** A violation of the borders between modules. */
@NullMarked
package cn.banwen.architecture.planted.modules;

import org.jspecify.annotations.NullMarked;
