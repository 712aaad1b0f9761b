package cn.banwen.extraction;

import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what was read rightly, wrongly and not at all, field by field. */
public final class Score {

    private static final class Tally {
        private int right;
        private int wrong;
        private int missed;
    }

    private final Map<Field, Tally> fields = new EnumMap<>(Field.class);
    private final List<String> faults = new ArrayList<>();

    /** Adds a paper, of which the likeliest proposal of each field counts, of its times all. */
    public void add(OfficialPaper paper, List<Proposal> proposals) {
        for (Field field : Field.values()) {
            List<String> values = proposals.stream()
                    .filter(proposal -> proposal.field() == field)
                    .map(Proposal::value)
                    .toList();
            if (field == Field.REPLY_BY) {
                times(paper, new HashSet<>(values));
            } else {
                one(paper, field, values.isEmpty() ? null : values.get(0));
            }
        }
    }

    /** Adds what was read of one field of a paper. */
    public void addOnly(Field field, OfficialPaper paper, List<Proposal> proposals) {
        one(
                paper,
                field,
                proposals.stream()
                        .filter(proposal -> proposal.field() == field)
                        .map(Proposal::value)
                        .findFirst()
                        .orElse(null));
    }

    private void one(OfficialPaper paper, Field field, @Nullable String value) {
        String truth = paper.truth().get(field.code());
        Tally tally = tally(field);
        if (value != null && value.equals(truth)) {
            tally.right++;
            return;
        }
        tally.wrong += value == null ? 0 : 1;
        tally.missed += truth == null ? 0 : 1;
        if (value != null || truth != null) {
            faults.add(paper.layout() + ": " + field.code() + " is " + truth + ", read as " + value);
        }
    }

    private void times(OfficialPaper paper, Set<String> values) {
        Tally tally = tally(Field.REPLY_BY);
        for (String value : values) {
            if (paper.limits().contains(value)) {
                tally.right++;
            } else {
                tally.wrong++;
            }
        }
        tally.missed += (int)
                paper.limits().stream().filter(limit -> !values.contains(limit)).count();
        if (!values.equals(paper.limits())) {
            faults.add(paper.layout() + ": replyBy is " + paper.limits() + ", read as " + values);
        }
    }

    private Tally tally(Field field) {
        return fields.computeIfAbsent(field, any -> new Tally());
    }

    /** Of what was read, how much is right; 1 where nothing was. */
    public double precision(Field field) {
        Tally tally = tally(field);
        return tally.right + tally.wrong == 0 ? 1 : tally.right / (double) (tally.right + tally.wrong);
    }

    /** Of what there is, how much was read rightly; 1 where there is nothing. */
    public double recall(Field field) {
        Tally tally = tally(field);
        return tally.right + tally.missed == 0 ? 1 : tally.right / (double) (tally.right + tally.missed);
    }

    /** A table, and what was read wrongly. */
    public String report(String name) {
        return name + "\n" + "%-16s %9s %7s %6s%n".formatted("field", "precision", "recall", "right")
                + fields.keySet().stream()
                        .map(field -> "%-16s %9.3f %7.3f %6d%n"
                                .formatted(field.code(), precision(field), recall(field), tally(field).right))
                        .collect(Collectors.joining())
                + faults.stream().map(fault -> "  " + fault + "\n").collect(Collectors.joining());
    }
}
