package cn.banwen.deadlines;

import cn.banwen.calendar.Budget;
import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All versions of the table as they were at one moment. Immutable and safe for any thread. */
public final class RuleBook {

    private final List<RuleVersion> versions;

    /** @param versions the newest first, the product's last */
    RuleBook(List<RuleVersion> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * How much time a step has that begins at this moment.
     *
     * @throws IllegalStateException for codes that the terms don't have
     */
    public Allowance allowanceOf(DeadlineFacts facts, Instant from) {
        RuleVersion version = inForce(OfficialTime.at(from).toLocalDate());
        int index = version.table().find(facts).orElseThrow(() -> new IllegalStateException("no rule for " + facts));
        DeadlineRule rule = version.table().rules().get(index);
        return new Allowance(Budget.of(rule.amount(), rule.unit()), rule.warnPercent(), version.number(), index + 1);
    }

    /** The table that holds on a day: of those that have begun the one that began last, the newest of several. */
    RuleVersion inForce(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.table().validFrom().isAfter(day))
                .max(Comparator.comparing(
                                (RuleVersion version) -> version.table().validFrom())
                        .thenComparing(RuleVersion::number))
                .orElse(RuleVersion.SHIPPED);
    }

    List<RuleVersion> versions() {
        return versions;
    }

    /** The same with one more version: what would be if it were saved. */
    RuleBook with(RuleTable table) {
        List<RuleVersion> more = new ArrayList<>(versions);
        more.add(0, new RuleVersion(versions.get(0).number() + 1, table, null, null));
        return new RuleBook(more);
    }
}
