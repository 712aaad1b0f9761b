package cn.banwen.deadlines;

import cn.banwen.refusal.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves that for whatever may arrive exactly one row applies, or says for what that is not so. */
final class RuleTableCheck {

    /** More than these would help nobody. */
    private static final int MOST_GAPS = 5;

    private final Map<Dimension, List<@Nullable String>> all = new EnumMap<>(Dimension.class);

    RuleTableCheck(DeadlineTerms terms) {
        for (Dimension dimension : Dimension.values()) {
            List<@Nullable String> values = new ArrayList<>(terms.of(dimension));
            if (dimension.mayBeUnknown()) {
                values.add(null);
            }
            all.put(dimension, values);
        }
    }

    /** Something that no row applies to, or two rows that apply to the same; words are left to who shows it. */
    List<Problem> problems(List<DeadlineRule> rules, FactWords words) {
        List<Problem> problems = new ArrayList<>();
        for (int one = 0; one < rules.size(); one++) {
            for (int other = one + 1; other < rules.size(); other++) {
                int second = other;
                int first = one;
                overlap(rules.get(one), rules.get(other))
                        .ifPresent(facts -> problems.add(Problem.of(
                                "rules[" + second + "]",
                                "rules-two-hits",
                                Integer.toString(first + 1),
                                Integer.toString(second + 1),
                                words.of(facts))));
            }
        }
        gaps(rules).forEach(facts -> problems.add(Problem.of("rules", "rules-gap", words.of(facts))));
        return problems;
    }

    private Optional<Map<Dimension, String>> overlap(DeadlineRule one, DeadlineRule other) {
        Map<Dimension, String> facts = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            List<@Nullable String> both = values(dimension).stream()
                    .filter(value -> one.on(dimension).isMetBy(value)
                            && other.on(dimension).isMetBy(value))
                    .toList();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            boolean everything =
                    one.on(dimension).isAny() && other.on(dimension).isAny();
            String first = both.get(0);
            if (!everything && first != null) {
                facts.put(dimension, first);
            }
        }
        return Optional.of(facts);
    }

    /**
     * Goes dimension by dimension, keeping only the rows that still can apply: where none asks anything of the dimensions
     * left, all their values fare alike, so that the whole product is never walked through.
     */
    private List<Map<Dimension, String>> gaps(List<DeadlineRule> rules) {
        List<Map<Dimension, String>> gaps = new ArrayList<>();
        search(rules, 0, new LinkedHashMap<>(), gaps);
        return gaps;
    }

    private void search(
            List<DeadlineRule> left, int depth, Map<Dimension, String> facts, List<Map<Dimension, String>> gaps) {
        if (gaps.size() == MOST_GAPS) {
            return;
        }
        if (left.isEmpty()) {
            gaps.add(new LinkedHashMap<>(facts));
            return;
        }
        if (depth == Dimension.values().length) {
            return;
        }
        Dimension dimension = Dimension.values()[depth];
        if (left.stream().allMatch(rule -> rule.on(dimension).isAny())) {
            search(left, depth + 1, facts, gaps);
            return;
        }
        for (String value : values(dimension)) {
            Map<Dimension, String> more = new LinkedHashMap<>(facts);
            if (value != null) {
                more.put(dimension, value);
            }
            List<DeadlineRule> still = left.stream()
                    .filter(rule -> rule.on(dimension).isMetBy(value))
                    .toList();
            search(still, depth + 1, more, gaps);
        }
    }

    private List<@Nullable String> values(Dimension dimension) {
        return all.getOrDefault(dimension, List.of());
    }
}
