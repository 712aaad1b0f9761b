/**
 * Rules that read the text of an official document page by page, in the layout of GB/T 9704-2012: its number, its date and
 * signature, the enclosures that it names, the pages that it counts. They know nothing of files, databases or screens.
 */
@NamedInterface("text")
@NullMarked
package cn.banwen.completeness.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
