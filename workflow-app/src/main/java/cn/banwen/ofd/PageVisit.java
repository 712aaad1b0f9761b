package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import cn.banwen.ofd.Page.Layer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes through everything on a page but its seals: layers, then annotations. */
final class PageVisit {

    private final OfdDocument document;
    private final Session session;
    private final PageWalk walk;

    PageVisit(OfdDocument document, Session session, PageWalk walk) {
        this.document = document;
        this.session = session;
        this.walk = walk;
    }

    void visit(Page page) throws IOException {
        for (Layer layer : page.layers()) {
            walk.block(layer.markup(), Scene.of(layer.resources(), 0, 0));
        }
        if (document.notesMissing()) {
            session.leaveOut(What.ANNOTATION, "the document's annotations");
        }
        for (PartPath part : document.notes().getOrDefault(page.entry().id(), List.of())) {
            Optional<Markup> notes = document.source().markup(part);
            if (notes.isEmpty()) {
                session.leaveOut(What.ANNOTATION, part.value());
            }
            for (Markup note : notes.orElse(Markup.NONE).children("Annot")) {
                annotation(note, page);
            }
        }
    }

    private void annotation(Markup note, Page page) throws IOException {
        Optional<Markup> appearance = note.child("Appearance");
        if (appearance.isEmpty() || !note.flag("Visible", true)) {
            return;
        }
        try {
            Box box = appearance.get().attribute("Boundary").map(Box::parse).orElse(Box.NOWHERE);
            walk.block(appearance.get(), Scene.of(page.resources(), box.x(), box.y()));
        } catch (IllegalArgumentException e) {
            session.leaveOut(What.ANNOTATION, note, e);
        }
    }
}
