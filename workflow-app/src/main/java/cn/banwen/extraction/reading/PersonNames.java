package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Persons' names on a line, parted by 、 or by a gap. One of two letters is set as wide as one of three, so a letter that
 * stands alone belongs to the next that does.
 *
 * @param sure whether it is plain where one ends
 */
record PersonNames(List<String> names, boolean sure) {

    /** In sizes of a letter, more than within names. */
    private static final float WIDER = 0.3f;

    private static final int USUAL = 3;
    private static final int LONGEST = 4;

    static PersonNames in(Passage row) {
        List<String> segments = segments(row.letters());
        List<String> names = new ArrayList<>();
        StringBuilder singles = new StringBuilder();
        for (String segment : segments) {
            if (segment.length() == 1) {
                singles.append(segment);
            } else {
                addPairs(singles, names);
                names.add(segment);
            }
        }
        addPairs(singles, names);
        boolean spaced = tightest(row.letters()) > WIDER;
        boolean plain =
                names.stream().allMatch(name -> name.length() <= (spaced ? USUAL : LONGEST) || name.contains("·"));
        return joinedLone(names) ? new PersonNames(names, false) : new PersonNames(names, plain);
    }

    /** Nobody's name is one letter: recognition put it somewhat off its place. */
    private static boolean joinedLone(List<String> names) {
        boolean joined = false;
        for (int at = names.size() - 1; at >= 0 && names.size() > 1; at--) {
            if (names.get(at).length() == 1) {
                int with = Math.max(0, at - 1);
                names.set(with, names.get(with) + names.remove(with + 1));
                joined = true;
            }
        }
        return joined;
    }

    private static List<String> segments(List<Letter> letters) {
        float cut = tightest(letters) + WIDER;
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        for (int at = 0; at < letters.size(); at++) {
            boolean sign = letters.get(at).folded() == '、';
            if (segment.length() > 0 && (sign || gap(letters, at) > cut)) {
                segments.add(segment.toString());
                segment.setLength(0);
            }
            if (!sign) {
                segment.append(letters.get(at).folded());
            }
        }
        if (segment.length() > 0) {
            segments.add(segment.toString());
        }
        return segments;
    }

    /** Two by two, as two letters make a name; three alone make one that is set wide. */
    private static void addPairs(StringBuilder singles, List<String> names) {
        boolean pairs = singles.length() % 2 == 0;
        for (int at = 0; pairs && at < singles.length(); at += 2) {
            names.add(singles.substring(at, at + 2));
        }
        if (!pairs) {
            names.add(singles.toString());
        }
        singles.setLength(0);
    }

    private static float tightest(List<Letter> letters) {
        float tightest = Float.MAX_VALUE;
        for (int at = 1; at < letters.size(); at++) {
            tightest = Math.min(tightest, gap(letters, at));
        }
        return Math.max(0, tightest);
    }

    private static float gap(List<Letter> letters, int at) {
        if (at == 0) {
            return 0;
        }
        Letter left = letters.get(at - 1);
        Letter right = letters.get(at);
        return (right.box().x() - left.box().right()) / Math.max(left.size(), right.size());
    }
}
