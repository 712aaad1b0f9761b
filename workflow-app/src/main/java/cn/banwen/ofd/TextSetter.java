package cn.banwen.ofd;

import cn.banwen.ofd.Typeface.Glyph;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets the characters of one object one after the other. */
final class TextSetter {

    private static final int BOLD_FROM = 600;
    private static final double SLANT = 0.2126;
    private static final double NARROWEST = 0.5;

    private final Markup text;
    private final Typeface face;
    private final GlyphTable numbered;
    private final double size;
    private final double hScale;
    private final boolean bold;
    private final boolean italic;
    private final double turn;
    private final int reading;
    private final List<PlacedCharacter> characters = new ArrayList<>();
    private final List<PlacedGlyph> glyphs = new ArrayList<>();
    private double x;
    private double y;
    private double squeeze = 1;
    private int missing;
    private boolean ownGlyphs;

    TextSetter(Markup text, Typeface face) {
        this.text = text;
        this.face = face;
        this.numbered = GlyphTable.of(text);
        this.size = text.number("Size", 0);
        this.hScale = text.number("HScale", 1);
        this.bold = text.number("Weight", 400) >= BOLD_FROM;
        this.italic = text.flag("Italic", false);
        this.turn = text.number("CharDirection", 0);
        this.reading = Math.floorMod((int) text.number("ReadDirection", 0), 360);
    }

    /** How many characters no font has. */
    int missing() {
        return missing;
    }

    PlacedText set() throws IOException {
        int run = 0;
        for (Markup code : text.children("TextCode")) {
            x = code.number("X", x);
            y = code.number("Y", y);
            set(code, run++);
        }
        boolean fakeBold = bold && ownGlyphs && !face.bold();
        return new PlacedText(face.name(), size, bold || face.bold(), fakeBold, turn, characters, glyphs);
    }

    private void set(Markup code, int run) throws IOException {
        // Line feeds are the XML's, for its readers.
        String content = code.text().indexOf('\n') >= 0 ? code.text().strip() : code.text();
        int units = content.length();
        int points = content.codePointCount(0, units);
        Deltas deltaX =
                code.attribute("DeltaX").map(d -> Deltas.parse(d, units)).orElse(Deltas.NONE);
        Deltas deltaY =
                code.attribute("DeltaY").map(d -> Deltas.parse(d, units)).orElse(Deltas.NONE);
        // Most makers count characters; some count the two halves of a rare one.
        boolean halves = Math.max(deltaX.steps().length, deltaY.steps().length) >= units - 1 && units != points;
        int step = 0;
        for (int i = 0; i < units; ) {
            int codePoint = content.codePointAt(i);
            int length = Character.charCount(codePoint);
            int next = step + (halves ? length : 1);
            double dx = sum(deltaX, step, next);
            double dy = sum(deltaY, step, next);
            i += length;
            boolean last = i >= units;
            double advance = set(codePoint, deltaX.stated() && !last ? dx : 0, run);
            move(deltaX, deltaY, step, dx, dy, advance);
            step = next;
        }
    }

    private static double sum(Deltas deltas, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += deltas.after(i);
        }
        return sum;
    }

    private void move(Deltas deltaX, Deltas deltaY, int step, double dx, double dy, double advance) {
        if (!deltaX.stated() && !deltaY.stated()) {
            switch (reading) {
                case 90 -> y += size;
                case 180 -> x -= advance;
                case 270 -> y -= size;
                default -> x += advance;
            }
            return;
        }
        boolean level = deltaX.stated() && (reading == 0 || reading == 180 || !deltaY.stated());
        x += level || deltaX.has(step) ? dx : 0;
        y += !level || deltaY.has(step) ? dy : 0;
    }

    /** Sets a character and tells its width. */
    private double set(int codePoint, double room, int run) throws IOException {
        Glyph glyph = face.of(codePoint, bold);
        boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        double natural = glyph.font().advance(glyph.number()) * size * hScale;
        int position = characters.size();
        squeeze = glyph.own() ? 1 : fit(codePoint, natural, room);
        characters.add(new PlacedCharacter(codePoint, x, y, natural * squeeze, run));
        if (numbered.covers(position) && face.own().isPresent()) {
            for (int number : numbered.at(position)) {
                draw(new Glyph(face.own().get(), number, true));
            }
        } else if (!blank && !Character.isISOControl(codePoint)) {
            missing += glyph.number() == 0 ? 1 : 0;
            draw(glyph);
        }
        return natural * squeeze;
    }

    /** A font that stands in may be wider than the one meant, whose steps are stated. */
    private double fit(int codePoint, double natural, double room) {
        if (room <= 0) {
            return codePoint < 0x2000 ? squeeze : 1;
        }
        return Math.max(NARROWEST, Math.min(1, room / natural));
    }

    private void draw(Glyph glyph) throws IOException {
        ownGlyphs |= glyph.own();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(turn));
        place.scale(size * hScale * squeeze, -size);
        if (italic || (face.italic() && !glyph.own())) {
            place.shear(SLANT, 0);
        }
        glyphs.add(new PlacedGlyph(place.createTransformedShape(glyph.font().outline(glyph.number())), glyph.own()));
    }
}
