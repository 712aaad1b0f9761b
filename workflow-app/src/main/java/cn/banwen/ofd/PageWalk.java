package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import cn.banwen.ofd.Resources.Resource;
import java.awt.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes through the objects of a page in the order of drawing, into blocks and composites. */
final class PageWalk {

    private static final int DEEPEST_COMPOSITE = 16;

    private final Session session;
    private final ClipReader clips;
    private final ObjectSink sink;

    PageWalk(Session session, ClipReader clips, ObjectSink sink) {
        this.session = session;
        this.clips = clips;
        this.sink = sink;
    }

    /** Goes through a layer, a block, an appearance or a composite's content. */
    void block(Markup block, Scene scene) throws IOException {
        Scene styled = scene.styled(block);
        for (Markup child : block.children()) {
            switch (child.name()) {
                case "Layer", "PageBlock", "Content" -> block(child, styled);
                case "TextObject", "PathObject", "ImageObject", "CompositeObject" -> {
                    if (!session.mayDrawAnother()) {
                        return;
                    }
                    object(child, styled);
                }
                default -> {}
            }
        }
    }

    private void object(Markup markup, Scene scene) throws IOException {
        try {
            Item item = Item.of(markup, clipped(markup, scene));
            if (item.isVisible()) {
                visit(item);
            }
        } catch (OfdException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            session.leaveOut(What.DRAWING, markup, e);
        }
    }

    private Scene clipped(Markup markup, Scene scene) throws IOException {
        Optional<Markup> stated = markup.child("Clips");
        if (stated.isEmpty()) {
            return scene;
        }
        Scene clipped = scene;
        for (Shape clip : clips.read(stated.get(), Item.of(markup, scene))) {
            clipped = clipped.clippedTo(clip);
        }
        return clipped;
    }

    private void visit(Item item) throws IOException {
        switch (item.markup().name()) {
            case "TextObject" -> sink.text(item);
            case "PathObject" -> sink.path(item);
            case "ImageObject" -> sink.image(item);
            default -> composite(item);
        }
    }

    private void composite(Item item) throws IOException {
        String id = item.markup().attribute("ResourceID").orElse("");
        Optional<Resource> composite = item.resources().composite(id);
        List<Markup> contents =
                composite.map(found -> found.markup().children("Content")).orElse(List.of());
        if (contents.isEmpty()) {
            session.leaveOut(
                    What.DRAWING, item.markup().name() + " " + item.markup().id() + " has no content");
        } else if (item.scene().within().contains(id) || item.scene().within().size() >= DEEPEST_COMPOSITE) {
            session.leaveOut(What.DRAWING, "composite " + id + " holds itself, or too much within another");
        } else {
            for (Markup content : contents) {
                block(content, item.inside(id, item.scene().clips()));
            }
        }
    }
}
