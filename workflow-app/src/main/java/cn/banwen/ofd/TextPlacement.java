package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.io.IOException;

/** Lays out the text of an object: which glyph stands where. */
final class TextPlacement {

    private final FontCase fonts;
    private final Session session;

    TextPlacement(FontCase fonts, Session session) {
        this.fonts = fonts;
        this.session = session;
    }

    PlacedText place(Markup text, Resources resources) throws IOException {
        Typeface face = fonts.font(text.attribute("Font").orElse(""), resources, session);
        TextSetter setter = new TextSetter(text, face);
        PlacedText placed = setter.set();
        if (setter.missing() > 0) {
            session.leaveOut(
                    What.GLYPH, text.name() + " " + text.id() + ": no font has " + setter.missing() + " characters");
        }
        return placed;
    }
}
