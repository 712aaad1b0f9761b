/**
 * Reads and draws OFD (GB/T 33190), the page format of Chinese electronic documents: pages to pictures, and their text
 * with its places. Knows no other module, no database and no Spring, so that it can run in a process of its own; what a
 * hostile file may cost is bounded by {@link cn.banwen.ofd.OfdBounds}. What is not understood is left out of a picture
 * and reported, one {@link cn.banwen.ofd.Omission} each; a damaged object never costs the page.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.banwen.ofd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
