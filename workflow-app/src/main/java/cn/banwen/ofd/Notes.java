package cn.banwen.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a document's annotations lie, by page id.
 *
 * @param missing whether the document names annotations that the file doesn't hold
 */
record Notes(Map<String, List<PartPath>> parts, boolean missing) {

    static Notes read(Source source, PartPath documentPart, Markup document) throws IOException {
        Optional<PartPath> part = document.childText("Annotations").flatMap(documentPart::resolve);
        if (part.isEmpty()) {
            return new Notes(Map.of(), false);
        }
        Optional<Markup> table = source.markup(part.get());
        Map<String, List<PartPath>> parts = new HashMap<>();
        for (Markup page : table.orElse(Markup.NONE).children("Page")) {
            List<PartPath> files =
                    parts.computeIfAbsent(page.attribute("PageID").orElse("?"), id -> new ArrayList<>());
            page.children("FileLoc")
                    .forEach(file -> part.get().resolve(file.text()).ifPresent(files::add));
        }
        return new Notes(parts, table.isEmpty());
    }
}
