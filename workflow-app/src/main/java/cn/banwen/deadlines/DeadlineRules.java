package cn.banwen.deadlines;

import cn.banwen.calendar.DeadlineImpact;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision table: asked for each step that begins, changed by the administrator from a day on. */
@Component
public class DeadlineRules {

    /** In SQL, a number that grows with every change of calendar, office hours and table: what is reckoned rests on these. */
    public static final String GENERATION =
            "(select " + WorkingCalendar.GENERATION + " + (select count(*) from deadline_rules))";

    private final RuleRows rows;
    private final DeadlineTerms terms;
    private final FactWords words;
    private final People people;
    private final Clock clock;
    private final ObjectProvider<RuleDependents> dependents;

    DeadlineRules(
            RuleRows rows,
            DeadlineTerms terms,
            FactWords words,
            People people,
            Clock clock,
            ObjectProvider<RuleDependents> dependents) {
        this.dependents = dependents;
        this.rows = rows;
        this.terms = terms;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /**
     * How much time a step has that begins at this moment.
     *
     * @throws Refusal {@code unknown-term} for a code that the terms don't have
     */
    public Allowance allowanceOf(DeadlineFacts facts, Instant from) {
        requireKnown(facts);
        return book().allowanceOf(facts, from);
    }

    /** All versions as they are now. Reads them; whoever asks much asks once. */
    public RuleBook book() {
        List<RuleVersion> versions = new ArrayList<>(rows.all());
        versions.add(RuleVersion.SHIPPED);
        return new RuleBook(versions);
    }

    /** The table that holds on a day. */
    RuleVersion inForce(LocalDate day) {
        return book().inForce(day);
    }

    /** The newest first, the product's last. */
    List<RuleVersion> versions() {
        return book().versions();
    }

    /** The table that was saved last, whether it holds already or not: what a change is made on. */
    RuleVersion newest() {
        return versions().get(0);
    }

    /**
     * Saves another table.
     *
     * @param seen the version that the change was made on; null to replace whatever is there
     * @throws Refusal {@code admin-only}, {@code calendar-changed} where it was not the newest, or a form's where a row can't
     *     be, something has no row or two
     */
    @Transactional
    void change(RuleTable table, @Nullable Integer seen, String username) {
        requireAdmin(username);
        check(table);
        int now = newest().number();
        if ((seen != null && seen != now) || !rows.add(now + 1, table, username, OfficialTime.now(clock))) {
            String by = newest().changedBy();
            throw new Refusal(Refusal.Kind.CONFLICT, "calendar-changed", by == null ? "" : people.nameOf(by))
                    .with("version", newest().number());
        }
        dependents.forEach(one -> one.changed(now + 1, username));
    }

    /**
     * What of the open deadlines a table would move: those of steps that began on its first day or later.
     *
     * @throws Refusal as {@link #change}
     */
    DeadlineImpact impactOf(RuleTable table, String username) {
        requireAdmin(username);
        check(table);
        RuleBook changed = book().with(table);
        return dependents.stream().map(one -> one.impactOf(changed)).findFirst().orElse(DeadlineImpact.NONE);
    }

    private void check(RuleTable table) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = OfficialTime.at(clock.instant()).toLocalDate();
        if (table.validFrom().isBefore(today)) {
            problems.add(Problem.of("validFrom", "rules-in-the-past", today.toString()));
        }
        problems.addAll(new RuleTableCheck(terms).problems(table.rules(), words));
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    void requireAdmin(String username) {
        if (!people.require(username).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
    }

    private void requireKnown(DeadlineFacts facts) {
        List<Problem> problems = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String value = facts.of(dimension);
            if (value != null && !terms.of(dimension).contains(value)) {
                problems.add(Problem.of(dimension.field(), "unknown-term", value));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }
}
