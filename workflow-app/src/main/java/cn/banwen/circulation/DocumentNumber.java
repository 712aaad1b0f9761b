package cn.banwen.circulation;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 发文字号: as typed, and a key under which its spellings meet: 六角括号, no blanks, no full-width digits, no 第, no leading
 * zeros (GB/T 9704-2012).
 */
public final class DocumentNumber {

    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("[\\[(【〈《〔{<]((?:19|20)\\d{2})[])】〉》〕}>]");
    private static final Pattern SEQUENCE = Pattern.compile("第?0*(\\d+)号$");

    private DocumentNumber() {}

    /** The key to compare by; empty when nothing was typed. Odd numbers such as 第3期 are folded only in width and blanks. */
    public static Optional<String> key(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        // NFKC folds full-width digits, Latin letters and brackets.
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]+", "");
        Matcher year = YEAR_IN_BRACKETS.matcher(folded);
        if (year.find()) {
            folded = folded.substring(0, year.start()) + "〔" + year.group(1) + "〕" + folded.substring(year.end());
        }
        return folded.isEmpty()
                ? Optional.empty()
                : Optional.of(SEQUENCE.matcher(folded).replaceFirst("$1号"));
    }
}
