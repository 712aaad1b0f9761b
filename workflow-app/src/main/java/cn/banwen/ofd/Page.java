package cn.banwen.ofd;

import java.util.List;
import java.util.Optional;

/**
 * A page with the templates under and over it.
 *
 * @param box its paper, in page coordinates
 * @param layers in the order of drawing
 * @param complete whether its own content could be read
 */
record Page(OfdDocument.PageEntry entry, Box box, Resources resources, List<Layer> layers, boolean complete) {

    Page {
        layers = List.copyOf(layers);
    }

    /** Objects that are drawn together, and what they refer to. */
    record Layer(Markup markup, Resources resources) {}

    /** Where layers lie: GB/T 33190, 7.7. */
    enum Level {
        BACKGROUND,
        BODY,
        FOREGROUND;

        static Level of(Optional<String> stated, Level otherwise) {
            return switch (stated.map(String::strip).orElse("")) {
                case "Background" -> BACKGROUND;
                case "Body" -> BODY;
                case "Foreground" -> FOREGROUND;
                default -> otherwise;
            };
        }
    }
}
