package cn.banwen.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number as people type it: 云安〔2026〕9号, 云安[2026]9号, 云安2026 9.
 *
 * @param code what stands before the year, or part of it; empty for any
 */
record NumberQuery(String code, int year, int seq) {

    /** One of the signs between year and number, or a code before and 号 behind, tell that a number is meant. */
    private static final Pattern TYPED = Pattern.compile(
            "(?<code>[\\p{IsHan}A-Za-z ]{0,24}?) ?(?<open>[\\[(【〈《〔{<﹝])? ?(?<year>(?:19|20)\\d\\d) ?(?<close>[])】〉》〕}>﹞年])? ?"
                    + "(?<gap>[ -])?第? ?(?<seq>\\d{1,6}) ?(?<mark>号)?");

    static Optional<NumberQuery> of(String query) {
        String folded = java.text.Normalizer.normalize(query, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200b\\ufeff]+", " ")
                .strip();
        Matcher matcher = TYPED.matcher(folded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = matcher.group("code").replace(" ", "");
        boolean bracketed = matcher.group("open") != null;
        boolean parted = matcher.group("close") != null
                || folded.substring(matcher.end("year")).startsWith(" ")
                || matcher.group("gap") != null;
        if (!bracketed && !(parted && !code.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new NumberQuery(code, Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("seq"))));
    }

    /** Whether it is this number that was typed. */
    boolean matches(FoundNumber found) {
        return found.year() == year && found.seq() == seq && found.head().contains(code);
    }
}
