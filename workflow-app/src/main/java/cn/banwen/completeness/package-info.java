/**
 * 核对: what a reader should look at before signing for a document or passing its first review. Enclosures that the text names
 * and nobody sent, a page count that does not agree, a missing number or date, pages that can't be read, documents that are the
 * same or nearly so. Always a hint and never a bar.
 */
@ApplicationModule(
        allowedDependencies = {
            "circulation",
            "extraction",
            "extraction :: reading",
            "platform",
            "posts",
            "rendition",
            "rendition :: drawing"
        })
@NullMarked
package cn.banwen.completeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
