/**
 * What a reader sees of a file (预览): its pages as pictures and the text of each page with its places, made in the
 * background from the original, which stays as it came. A foreign file is only ever opened in a process of its own that
 * can be killed, within bounds of time, memory, pages and pixels. Renditions belong to the bytes, not to a document: who may
 * see them is the document's to say.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "eml",
            "identity",
            "intake",
            "ofd",
            "operation",
            "platform",
            "refusal",
            "storage",
            "web"
        })
@NullMarked
package cn.banwen.rendition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
