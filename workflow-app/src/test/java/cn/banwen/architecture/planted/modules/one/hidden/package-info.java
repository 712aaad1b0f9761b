/** What the module keeps to itself. */
@NullMarked
package cn.banwen.architecture.planted.modules.one.hidden;

import org.jspecify.annotations.NullMarked;
