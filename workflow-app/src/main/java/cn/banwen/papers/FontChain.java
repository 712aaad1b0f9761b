package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * Faces in order of preference, asked for each code point. The last one is a bundled face, which holds the mark that
 * stands for characters that no face has.
 */
record FontChain(List<Face> faces) {

    FontChain {
        faces = List.copyOf(faces);
    }

    /** A stretch of text that one face draws. */
    record Run(Face face, String text) {}

    boolean covers(int codePoint) {
        return faces.stream().anyMatch(face -> face.covers(codePoint));
    }

    Face faceFor(int codePoint) {
        for (Face face : faces) {
            if (face.covers(codePoint)) {
                return face;
            }
        }
        throw new IllegalArgumentException("no face has U+" + Integer.toHexString(codePoint));
    }

    /** Width in points of a text that {@link PrintableText} has made printable with this chain. */
    float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            width += faceFor(codePoint).advance(codePoint);
        }
        return width * size;
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Face face = faceFor(text.codePointAt(start));
            int end = start;
            while (end < text.length() && faceFor(text.codePointAt(end)) == face) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new Run(face, text.substring(start, end)));
            start = end;
        }
        return runs;
    }
}
