/**
 * Opens foreign files and draws their pages. Runs in the drawing process ({@link
 * cn.banwen.rendition.drawing.DrawingProcess}), without Spring and without a connection to anything but its standard
 * streams and one folder: whatever a file does to it, the application only loses a child.
 */
@NamedInterface("drawing")
@NullMarked
package cn.banwen.rendition.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
