package cn.banwen.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What drawing refers to by number: fonts, images, colour spaces, drawing parameters, composites. */
final class Resources {

    private static final Map<String, String> LISTS = Map.of(
            "Fonts", "Font",
            "ColorSpaces", "ColorSpace",
            "DrawParams", "DrawParam",
            "MultiMedias", "MultiMedia",
            "CompositeGraphicUnits", "CompositeGraphicUnit");

    private final Map<String, Resource> found;

    private Resources(Map<String, Resource> found) {
        this.found = Map.copyOf(found);
    }

    static Resources none() {
        return new Resources(Map.of());
    }

    /**
     * A resource and where the files lie that it names.
     *
     * @param folder the folder that its list names for them
     */
    record Resource(Markup markup, PartPath list, Optional<String> folder) {

        /** Where a file may lie: makers differ in whether the list's folder counts. */
        List<PartPath> places(String location) {
            Stream<Optional<PartPath>> inFolder = folder.map(name -> list.resolve(name + "/" + location)).stream();
            return Stream.concat(inFolder, Stream.of(list.resolve(location), PartPath.ROOT.resolve(location)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    Optional<Resource> font(String id) {
        return find("Font", id);
    }

    Optional<Resource> colorSpace(String id) {
        return find("ColorSpace", id);
    }

    Optional<Resource> drawParam(String id) {
        return find("DrawParam", id);
    }

    Optional<Resource> media(String id) {
        return find("MultiMedia", id);
    }

    Optional<Resource> composite(String id) {
        return find("CompositeGraphicUnit", id);
    }

    private Optional<Resource> find(String kind, String id) {
        return Optional.ofNullable(found.get(kind + id.strip()));
    }

    /** These, and before them those of further lists; a list that is missing or damaged holds nothing. */
    Resources and(List<PartPath> lists, Source source) throws IOException {
        Map<String, Resource> all = new HashMap<>(found);
        for (PartPath list : lists) {
            source.markup(list).ifPresent(root -> add(root, list, all));
        }
        return all.size() == found.size() && lists.isEmpty() ? this : new Resources(all);
    }

    private static void add(Markup root, PartPath list, Map<String, Resource> all) {
        Optional<String> folder = root.attribute("BaseLoc").map(String::strip);
        LISTS.forEach((listName, name) -> root.children(listName).stream()
                .flatMap(group -> group.children(name).stream())
                .forEach(markup -> all.put(name + markup.id().strip(), new Resource(markup, list, folder))));
    }
}
