/** Hints on documents, from their texts. */
@NullMarked
package cn.banwen.completeness;

import org.jspecify.annotations.NullMarked;
