package cn.banwen.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a title is about, without who writes what kind of paper: of 云溪县人民政府关于做好强降雨防范工作的通知 it is
 * 做好强降雨防范工作.
 */
final class Subject {

    /** Shorter ones would be found in anything. */
    private static final int SHORTEST = 5;

    /** Letters of one that another title must have in this order to be looked at. */
    private static final int PIECE = 4;

    private static final int MOST_PIECES = 40;

    /** Of the shorter subject's pairs of letters. */
    private static final double SAME = 0.7;

    /** Words that papers on any matter have. */
    private static final Pattern EVERYWHERE =
            Pattern.compile("^(?:进一步|切实|认真|全面|深入|继续)?(?:做好|开展|加强|推进|落实|印发|组织|报送)?|(?:有关)?工作$"
                    + "|(?:等\\p{IsHan}{0,4})?同志(?:职务)?(?:任免|任职|免职)$");

    private static final String KIND = "(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要)(?:[（(].{0,12}[)）])?";

    /** What kind of paper it is, from the last 的 on: 的紧急通知, 情况的报告; or its last word. */
    private static final Pattern OF_A_KIND =
            Pattern.compile("(?:(?:有关)?(?:情况|事项|问题))?的\\p{IsHan}{0,2}" + KIND + "$|" + KIND + "$");

    private final String text;
    private final Set<String> pairs;

    private Subject(String text) {
        this.text = text;
        this.pairs = Token.of(Letters.of(text)).stream()
                .filter(token -> token.letters() == 2)
                .map(Token::word)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static Subject of(String title) {
        String about = title.replaceFirst("^.{0,60}?关于(?=.{4})", "");
        String subject = OF_A_KIND.matcher(about).replaceFirst("");
        return new Subject(EVERYWHERE.matcher(subject).replaceAll(""));
    }

    /** Whether it says enough to look for others by it. */
    boolean isTelling() {
        return text.length() >= SHORTEST && pairs.size() >= PIECE;
    }

    /** Titles that may have it, as PostgreSQL's {@code tsquery} spells it. */
    String query() {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + PIECE <= text.length() && pieces.size() < MOST_PIECES; at++) {
            String piece = text.substring(at, at + PIECE);
            if (piece.codePoints().allMatch(Letters::isChinese)) {
                pieces.add("(" + new Term(Letters.of(piece)).query() + ")");
            }
        }
        return String.join(" | ", pieces);
    }

    /** Whether the other is about the same, in about the same words. */
    boolean isLike(Subject other) {
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(other.pairs);
        int shorter = Math.min(pairs.size(), other.pairs.size());
        return shorter >= PIECE && common.size() >= SAME * shorter;
    }
}
