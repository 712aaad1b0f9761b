/**
 * What a file says of itself: the fields of the register, read from its pages once their text is there, each with the
 * place where it stands and how sure that is. Belongs to the bytes, not to a document; proposes and never decides. Stands
 * behind {@link cn.banwen.extraction.Extractions}.
 */
@ApplicationModule(allowedDependencies = {"intake", "platform", "rendition", "rendition :: drawing"})
@NullMarked
package cn.banwen.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
