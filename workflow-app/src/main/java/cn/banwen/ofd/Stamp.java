package cn.banwen.ofd;

import java.io.IOException;
import java.util.ArrayList;
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

    /** All stamps of the document that a body of {@code OFD.xml} names; what is damaged is left out. */
    static List<Stamp> read(Source source, Markup body) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        Optional<PartPath> table = body.childText("Signatures").flatMap(PartPath.ROOT::resolve);
        if (table.isPresent()) {
            for (Markup signature :
                    source.markup(table.get()).orElse(Markup.NONE).children("Signature")) {
                Optional<PartPath> part = signature.attribute("BaseLoc").flatMap(table.get()::resolve);
                if (part.isPresent()) {
                    read(source.markup(part.get()).orElse(Markup.NONE), part.get(), stamps);
                }
            }
        }
        return List.copyOf(stamps);
    }

    private static void read(Markup signature, PartPath part, List<Stamp> stamps) {
        Markup signed = signature.child("SignedInfo").orElse(Markup.NONE);
        List<PartPath> places = new ArrayList<>();
        signature.childText("SignedValue").flatMap(part::resolve).ifPresent(places::add);
        signed.child("Seal")
                .flatMap(seal -> seal.value("BaseLoc"))
                .flatMap(part::resolve)
                .ifPresent(places::add);
        for (Markup annotation : signed.children("StampAnnot")) {
            try {
                stamps.add(new Stamp(
                        annotation.attribute("PageRef").orElse("?"),
                        Box.parse(annotation.attribute("Boundary").orElse("")),
                        annotation
                                .attribute("Clip")
                                .filter(text -> !text.isBlank())
                                .map(Box::parse),
                        List.copyOf(places)));
            } catch (IllegalArgumentException e) {
                // A stamp without a place can't be shown; it is reported where its page is unknown too: nowhere.
                continue;
            }
        }
    }
}
