package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;

/** Letters that stand on one line of a page, from left to right; or a piece of it between wide gaps. */
record Line(Passage passage) {

    /** In sizes of a letter. Names of two characters are set wide, those of offices wider. */
    private static final float WIDE = 2.2f;

    private static final float MOSTLY = 0.6f;

    String text() {
        return passage.text();
    }

    int page() {
        return passage.page();
    }

    float left() {
        return letters().get(0).box().x();
    }

    float right() {
        return letters().get(letters().size() - 1).box().right();
    }

    float middle() {
        return (left() + right()) / 2;
    }

    float level() {
        return letters().get(letters().size() / 2).level();
    }

    /** Of most of its letters. */
    float size() {
        List<Float> sizes = letters().stream().map(Letter::size).sorted().toList();
        return sizes.get(sizes.size() / 2);
    }

    boolean red() {
        return letters().stream().filter(Letter::red).count()
                > MOSTLY * letters().size();
    }

    int hans() {
        return (int) letters().stream().filter(Letter::isHan).count();
    }

    /** The line cut where it has wide gaps. */
    List<Line> pieces() {
        List<Line> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= letters().size(); at++) {
            if (at == letters().size() || isGap(letters().get(at - 1), letters().get(at))) {
                pieces.add(new Line(passage.part(start, at)));
                start = at;
            }
        }
        return pieces;
    }

    private static boolean isGap(Letter left, Letter right) {
        return right.box().x() - left.box().right() > WIDE * Math.max(left.size(), right.size());
    }

    private List<Letter> letters() {
        return passage.letters();
    }
}
