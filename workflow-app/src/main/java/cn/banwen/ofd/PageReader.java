package cn.banwen.ofd;

import cn.banwen.ofd.OfdDocument.PageEntry;
import cn.banwen.ofd.OfdDocument.Template;
import cn.banwen.ofd.Omission.What;
import cn.banwen.ofd.Page.Layer;
import cn.banwen.ofd.Page.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a page and its templates, and puts their layers into the order of drawing. */
final class PageReader {

    private static final Box A4 = new Box(0, 0, 210, 297);

    private final OfdDocument document;
    private final Session session;
    private final Map<Level, List<Layer>> levels = new EnumMap<>(Level.class);
    private final Set<String> templates = new HashSet<>();
    private Optional<Box> templateBox = Optional.empty();

    PageReader(OfdDocument document, Session session) {
        this.document = document;
        this.session = session;
        for (Level level : Level.values()) {
            levels.put(level, new ArrayList<>());
        }
    }

    Page read(PageEntry entry) throws IOException {
        Optional<Markup> found = document.source().markup(entry.part());
        if (found.isEmpty()) {
            session.leaveOut(
                    What.CONTENT, "page " + entry.id() + ", " + entry.part().value());
        }
        Markup root = found.orElse(Markup.NONE);
        Resources resources = resources(root, entry.part());
        templates(root);
        addContent(root, resources, Optional.empty());
        List<Layer> layers = levels.values().stream().flatMap(List::stream).toList();
        Box box = root.child("Area")
                .flatMap(OfdDocument::physicalBox)
                .or(() -> templateBox)
                .or(document::area)
                .orElse(A4);
        return new Page(entry, box, resources, layers, found.isPresent());
    }

    private Resources resources(Markup root, PartPath part) throws IOException {
        List<PartPath> own = root.children("PageRes").stream()
                .flatMap(list -> part.resolve(list.text()).stream())
                .toList();
        return document.resources().and(own, document.source());
    }

    private void templates(Markup root) throws IOException {
        for (Markup reference : root.children("Template")) {
            String id = reference.attribute("TemplateID").orElse("");
            Template template = document.templates().get(id);
            // One that is under itself is drawn once.
            if (template != null && templates.add(id)) {
                add(template, reference);
            } else if (template == null) {
                session.leaveOut(What.CONTENT, "template " + id);
            }
        }
    }

    private void add(Template template, Markup reference) throws IOException {
        Optional<Markup> found = document.source().markup(template.part());
        if (found.isEmpty()) {
            session.leaveOut(What.CONTENT, "template " + template.part().value());
            return;
        }
        Markup root = found.get();
        templates(root);
        Level level = Level.of(reference.attribute("ZOrder").or(template::order), Level.BACKGROUND);
        addContent(root, resources(root, template.part()), Optional.of(level));
        templateBox = templateBox.or(() -> root.child("Area").flatMap(OfdDocument::physicalBox));
    }

    /** @param together the level for all of them, or none if each says its own */
    private void addContent(Markup root, Resources resources, Optional<Level> together) {
        Markup content = root.child("Content").orElse(Markup.NONE);
        Map<Level, List<Layer>> own = new EnumMap<>(Level.class);
        for (Markup child : content.children()) {
            if (child.name().equals("Layer")) {
                Level level = Level.of(child.attribute("Type"), Level.BODY);
                own.computeIfAbsent(level, key -> new ArrayList<>()).add(new Layer(child, resources));
            }
        }
        if (own.isEmpty() && !content.children().isEmpty()) {
            own.put(Level.BODY, List.of(new Layer(content, resources)));
        }
        own.forEach((level, layers) -> add(together.orElse(level), layers));
    }

    private void add(Level level, List<Layer> layers) {
        levels.computeIfAbsent(level, key -> new ArrayList<>()).addAll(layers);
    }
}
