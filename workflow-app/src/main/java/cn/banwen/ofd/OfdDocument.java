package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a file, of which most have just one.
 *
 * @param area the page box for pages that state none
 * @param notes the parts with annotations, by page id
 */
record OfdDocument(
        Source source,
        List<PageEntry> pages,
        Resources resources,
        Map<String, Template> templates,
        Optional<Box> area,
        Map<String, List<PartPath>> notes,
        boolean notesMissing,
        Stamps stamps) {

    /** A page in the document's table. */
    record PageEntry(String id, PartPath part) {}

    /** A page that lies under or over others. */
    record Template(PartPath part, Optional<String> order) {}

    static OfdDocument read(Source source, Markup body) throws IOException {
        PartPath part = body.childText("DocRoot")
                .flatMap(PartPath.ROOT::resolve)
                .orElseThrow(() -> new OfdException(Problem.DAMAGED, "no DocRoot"));
        Markup root = source.markup(part)
                .orElseThrow(() -> new OfdException(Problem.DAMAGED, part.value() + " can't be read"));
        Markup common = root.child("CommonData").orElse(Markup.NONE);
        Notes notes = Notes.read(source, part, root);
        return new OfdDocument(
                source,
                pages(root, part),
                Resources.none().and(resourceLists(common, part), source),
                templates(common, part),
                common.child("PageArea").flatMap(OfdDocument::physicalBox),
                notes.parts(),
                notes.missing(),
                Stamps.read(source, body));
    }

    private static List<PageEntry> pages(Markup root, PartPath part) {
        List<PageEntry> pages = new ArrayList<>();
        for (Markup page : root.child("Pages").orElse(Markup.NONE).children("Page")) {
            // A page without a place is still a page: its number counts, and it is drawn as missing.
            PartPath place = page.attribute("BaseLoc").flatMap(part::resolve).orElse(part);
            pages.add(new PageEntry(page.id(), place));
        }
        return List.copyOf(pages);
    }

    private static List<PartPath> resourceLists(Markup common, PartPath part) {
        return common.children().stream()
                .filter(child ->
                        child.name().equals("PublicRes") || child.name().equals("DocumentRes"))
                .flatMap(child -> part.resolve(child.text()).stream())
                .toList();
    }

    private static Map<String, Template> templates(Markup common, PartPath part) {
        Map<String, Template> templates = new HashMap<>();
        for (Markup template : common.children("TemplatePage")) {
            template.attribute("BaseLoc")
                    .flatMap(part::resolve)
                    .ifPresent(
                            place -> templates.put(template.id(), new Template(place, template.attribute("ZOrder"))));
        }
        return Map.copyOf(templates);
    }

    /** The paper's box out of a page area, if it makes sense. */
    static Optional<Box> physicalBox(Markup area) {
        try {
            return area.childText("PhysicalBox").map(Box::parse).filter(box -> box.width() > 0 && box.height() > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
