/** Official papers made for tests, after the standard's own text: nothing here is shared with what reads them. */
@org.jspecify.annotations.NullMarked
package cn.banwen.extraction.papers;
