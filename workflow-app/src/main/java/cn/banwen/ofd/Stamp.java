package cn.banwen.ofd;

import java.util.List;
import java.util.Optional;

/**
 * A place where a signature shows its seal: GB/T 33190, 18.2.
 *
 * @param box on the page, in millimetres
 * @param clip the part of the box that is shown, seen from the box's corner: a seal across pages (骑缝章) has one a page
 * @param places of the seal's picture, the best first
 */
record Stamp(String pageId, Box box, Optional<Box> clip, List<PartPath> places) {

    /** @throws IllegalArgumentException if it has no place */
    static Stamp of(Markup annotation, List<PartPath> places) {
        return new Stamp(
                annotation.attribute("PageRef").orElse("?"),
                Box.parse(annotation.attribute("Boundary").orElse("")),
                annotation.attribute("Clip").filter(text -> !text.isBlank()).map(Box::parse),
                List.copyOf(places));
    }
}
