package cn.banwen.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks in a text what was looked for, and cuts an excerpt around it. */
final class Marks {

    private static final int BEFORE = 24;
    private static final int LENGTH = 100;

    private final List<Term> terms;
    private final @Nullable NumberQuery number;

    /** @param number looked for in place of the terms; null where they are */
    Marks(List<Term> terms, @Nullable NumberQuery number) {
        this.terms = terms;
        this.number = number;
    }

    /** The whole text in pieces. */
    List<Piece> whole(String text) {
        return pieces(text, found(text), 0, text.length());
    }

    /** Whether what was looked for runs over this place. */
    boolean covers(String text, int at) {
        return found(text).get(at);
    }

    /** Some words around the first place; the beginning where nothing was found. */
    List<Piece> excerpt(String text) {
        BitSet found = found(text);
        int first = Math.max(0, found.nextSetBit(0));
        int from = whole(text, Math.max(0, Math.min(first - BEFORE, text.length() - LENGTH)));
        int to = whole(text, Math.min(text.length(), Math.max(from + LENGTH, found.nextClearBit(first))));
        List<Piece> pieces = new ArrayList<>(pieces(text, found, from, to));
        if (from > 0) {
            pieces.add(0, new Piece("…", false));
        }
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /** Not between the halves of a letter. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Piece> pieces(String text, BitSet found, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean mark = found.get(at);
            int next = mark ? found.nextClearBit(at) : found.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(text.substring(at, end).replaceAll("\\s+", " "), mark));
            at = end;
        }
        return pieces;
    }

    private BitSet found(String text) {
        BitSet found = new BitSet(text.length());
        if (number != null) {
            for (FoundNumber one : FoundNumber.in(text)) {
                if (number.matches(one)) {
                    found.set(number.code().isEmpty() ? one.yearStart() : codeStart(text, one), one.end());
                }
            }
        } else {
            Letters letters = Letters.of(text);
            terms.forEach(term -> mark(letters, term.letters(), found));
        }
        return found;
    }

    private int codeStart(String text, FoundNumber one) {
        int at = text.lastIndexOf(java.util.Objects.requireNonNull(number).code(), one.yearStart());
        return at >= one.start() ? at : one.start();
    }

    private static void mark(Letters text, Letters term, BitSet found) {
        for (int at = 0; at + term.size() <= text.size(); at++) {
            if (matches(text, at, term)) {
                found.set(text.start(at), text.end(at + term.size() - 1));
            }
        }
    }

    private static boolean matches(Letters text, int at, Letters term) {
        if (text.continuesWord(at)) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            boolean stopped = i > 0 && text.before(at + i) == Letters.Before.STOP;
            boolean stop = i > 0 && term.before(i) == Letters.Before.STOP;
            if (text.at(at + i) != term.at(i)
                    || stopped != stop
                    || text.continuesWord(at + i) != term.continuesWord(i) && i > 0) {
                return false;
            }
        }
        return true;
    }
}
