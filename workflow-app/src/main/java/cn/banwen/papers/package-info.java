/**
 * The papers that an office prints: forms drawn with PDFBox on A4, with every font embedded as a subset. A form is laid
 * out as plain values first ({@link cn.banwen.papers.Sheet}: boxes, words and their places in points, counted from the
 * page's upper left corner) and only then painted, so that a test can prove that nothing overlaps and nothing is cut
 * off. A new form describes its blocks; fonts, line breaking, cells and page flow are shared. A received document is
 * stamped on a copy: the original's bytes are never changed.
 */
@ApplicationModule(allowedDependencies = {"intake", "platform", "refusal"})
@NullMarked
package cn.banwen.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
