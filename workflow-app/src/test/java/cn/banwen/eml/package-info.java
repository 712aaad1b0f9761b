/** Letters of every make, and hostile ones. */
@NullMarked
package cn.banwen.eml;

import org.jspecify.annotations.NullMarked;
