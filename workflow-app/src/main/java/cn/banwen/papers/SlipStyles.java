package cn.banwen.papers;

import cn.banwen.papers.Style.Ink;

/** The type sizes of the handling slip. */
record SlipStyles(
        Style heading, Style caption, Style label, Style title, Style value, Style text, Style signature, Style small) {

    static SlipStyles with(Typefaces faces) {
        Style body = new Style(faces.body(), 10.5f, 16, Ink.BLACK);
        return new SlipStyles(
                new Style(faces.title(), 22, 30, Ink.RED),
                body.sized(9, 13).in(Ink.RED),
                body.sized(10, 15).in(Ink.RED),
                new Style(faces.title(), 12, 18, Ink.BLACK),
                body.sized(10, 15),
                body,
                body.sized(9.5f, 14),
                body.sized(7.5f, 11));
    }

    /** The same in black throughout, for a paper that is no pre-printed form. */
    SlipStyles inBlack() {
        return new SlipStyles(
                heading.in(Ink.BLACK),
                caption.in(Ink.BLACK),
                label.in(Ink.BLACK),
                title,
                value,
                text,
                signature,
                small);
    }
}
