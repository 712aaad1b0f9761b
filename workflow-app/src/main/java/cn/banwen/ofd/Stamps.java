package cn.banwen.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All stamps of a document.
 *
 * @param missing the parts and stamps that can't be read: nobody knows on which page they show a seal
 */
record Stamps(List<Stamp> all, List<String> missing) {

    /** Those that a body of {@code OFD.xml} names. */
    static Stamps read(Source source, Markup body) throws IOException {
        Stamps stamps = new Stamps(new ArrayList<>(), new ArrayList<>());
        Optional<PartPath> table = body.childText("Signatures").flatMap(PartPath.ROOT::resolve);
        if (table.isPresent()) {
            Optional<Markup> signatures = source.markup(table.get());
            if (signatures.isEmpty()) {
                stamps.missing.add(table.get().value());
            }
            for (Markup signature : signatures.orElse(Markup.NONE).children("Signature")) {
                stamps.add(source, table.get(), signature);
            }
        }
        return new Stamps(List.copyOf(stamps.all), List.copyOf(stamps.missing));
    }

    private void add(Source source, PartPath table, Markup entry) throws IOException {
        Optional<PartPath> part = entry.attribute("BaseLoc").flatMap(table::resolve);
        Optional<Markup> signature = part.isEmpty() ? Optional.empty() : source.markup(part.get());
        Optional<Markup> signed = signature.flatMap(markup -> markup.child("SignedInfo"));
        if (part.isEmpty() || signature.isEmpty() || signed.isEmpty()) {
            missing.add("signature " + entry.id());
            return;
        }
        List<PartPath> places = new ArrayList<>();
        signature.get().childText("SignedValue").flatMap(part.get()::resolve).ifPresent(places::add);
        signed.get()
                .child("Seal")
                .flatMap(seal -> seal.value("BaseLoc"))
                .flatMap(part.get()::resolve)
                .ifPresent(places::add);
        for (Markup annotation : signed.get().children("StampAnnot")) {
            try {
                all.add(Stamp.of(annotation, places));
            } catch (IllegalArgumentException e) {
                missing.add("stamp " + annotation.id() + ": " + e);
            }
        }
    }
}
