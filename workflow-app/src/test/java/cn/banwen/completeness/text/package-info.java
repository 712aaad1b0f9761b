/** Rules that read texts. */
@NullMarked
package cn.banwen.completeness.text;

import org.jspecify.annotations.NullMarked;
