package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code OFD.xml}, the table of what a file holds. */
final class OfdTable {

    private OfdTable() {}

    /** The documents of a file that have pages, at least one. */
    static List<OfdDocument> read(Source source) throws IOException {
        if (!source.container().has(PartPath.ROOT)) {
            throw new OfdException(Problem.NOT_OFD, "no OFD.xml");
        }
        Markup root = source.markup(PartPath.ROOT)
                .orElseThrow(() -> new OfdException(Problem.DAMAGED, "OFD.xml can't be read"));
        if (!root.name().equals("OFD")) {
            throw new OfdException(Problem.NOT_OFD, "OFD.xml is about " + root.name());
        }
        if (source.container().has(new PartPath("Encryptions.xml"))
                || root.child("Encryptions").isPresent()) {
            throw new OfdException(Problem.LOCKED, "encrypted parts");
        }
        List<OfdDocument> documents = new ArrayList<>();
        for (Markup body : root.children("DocBody")) {
            OfdDocument document = OfdDocument.read(source, body);
            if (!document.pages().isEmpty()) {
                documents.add(document);
            }
        }
        if (documents.isEmpty()) {
            throw new OfdException(Problem.DAMAGED, "no pages");
        }
        return List.copyOf(documents);
    }
}
