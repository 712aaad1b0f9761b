package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a cell in which opinions stand below each other, each with its signature. */
final class Prose {

    private static final float BETWEEN_ENTRIES = 5;

    private final float cellWidth;
    private final Style text;
    private final Style signature;
    private final List<TextLine> lines = new ArrayList<>();

    Prose(float cellWidth, Style text, Style signature) {
        this.cellWidth = cellWidth;
        this.text = text;
        this.signature = signature;
    }

    Prose entries(List<HandlingSlip.Entry> entries) {
        for (HandlingSlip.Entry entry : entries) {
            signed(entry.text(), Wording.signature(entry.unit(), entry.name(), entry.actingFor(), entry.at()));
        }
        return this;
    }

    Prose paragraph(String paragraph) {
        return signed(paragraph, List.of());
    }

    /** A text with a signature at the right, which never stands alone on a page. */
    Prose signed(String paragraph, List<String> signatureParts) {
        List<TextLine> added = new ArrayList<>();
        for (String line : TextLayout.wrap(paragraph, text, width())) {
            TextLine next = TextLine.of(line, text, TextLine.Align.LEFT);
            added.add(added.size() == 1 ? next.glue() : next);
        }
        for (String line : signatureLines(signatureParts)) {
            TextLine next = TextLine.of(line, signature, TextLine.Align.RIGHT);
            added.add(added.isEmpty() ? next : next.glue());
        }
        if (!added.isEmpty()) {
            added.set(0, added.get(0).after(BETWEEN_ENTRIES));
        }
        lines.addAll(added);
        return this;
    }

    Cell cell() {
        return new Cell(cellWidth, lines, Cell.Kind.PROSE);
    }

    private List<String> signatureLines(List<String> parts) {
        List<String> whole = TextLayout.wrap(String.join(" ", parts), signature, width());
        if (whole.size() <= 1) {
            return whole;
        }
        return parts.stream()
                .flatMap(part -> TextLayout.wrap(part, signature, width()).stream())
                .toList();
    }

    private float width() {
        return Cell.Kind.PROSE.textWidth(cellWidth);
    }
}
