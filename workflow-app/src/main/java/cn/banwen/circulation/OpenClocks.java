package cn.banwen.circulation;

import cn.banwen.deadlines.DeadlineRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the clocks of many open documents at once. */
@Component
class OpenClocks {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String OUTDATED =
            " where id > ? and " + DocumentState.OPEN + " and (basis < ? or budget_unit is null) order by id limit ?";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Tasks tasks;

    OpenClocks(JdbcClient jdbc, Documents documents, Tasks tasks) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.tasks = tasks;
    }

    /** Documents of a portion with their open tasks. */
    record Portion(List<IncomingDocument> documents, Map<UUID, List<Task>> tasks) {

        List<Task> tasksOf(IncomingDocument document) {
            return tasks.getOrDefault(document.id(), List.of());
        }
    }

    /** The next open documents that were reckoned by an older generation, or never; locked. */
    Portion lockOutdated(@Nullable UUID after, long generation, int limit) {
        return portion(documents.select(
                OUTDATED + " for no key update", List.of(after == null ? BEFORE_ALL : after, generation, limit)));
    }

    /** The first of them, also where its row can't be read as a document. */
    Optional<UUID> firstOutdated(@Nullable UUID after, long generation) {
        return jdbc.sql("select id from document" + OUTDATED)
                .params(after == null ? BEFORE_ALL : after, generation, 1)
                .query(UUID.class)
                .optional();
    }

    /** The next open documents, as they are. */
    Portion read(@Nullable UUID after, int limit) {
        return portion(documents.select(
                " where id > ? and " + DocumentState.OPEN + " order by id limit ?",
                List.of(after == null ? BEFORE_ALL : after, limit)));
    }

    private Portion portion(List<IncomingDocument> found) {
        return new Portion(
                found,
                tasks.openOf(found.stream().map(IncomingDocument::id).toList()).stream()
                        .collect(Collectors.groupingBy(Task::documentId)));
    }

    /** Writes the documents' own clocks as they are now. */
    void keepTime(List<IncomingDocument> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update document d set budget_unit = n.unit, budget_quantity = n.quantity, budget_used = n.used,
                          running_since = n.since, warn_percent = n.percent, rule_version = n.version, rule_row = n.row,
                          due_at = n.due, warn_at = n.warn, due_by = n.due_by, basis = n.basis
                        from unnest(?, ?, ?, ?, ?::timestamptz[], ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?, ?)
                          as n (id, unit, quantity, used, since, percent, version, row, due, warn, due_by, basis)
                        where d.id = n.id
                        """)
                .params(
                        SqlArrays.of(changed, UUID[]::new, IncomingDocument::id),
                        SqlArrays.of(
                                changed,
                                String[]::new,
                                document -> clock(document).budget().unit().code()),
                        SqlArrays.of(changed, Long[]::new, document -> clock(document)
                                .budget()
                                .quantity()),
                        SqlArrays.of(changed, Long[]::new, document -> clock(document)
                                .used()),
                        SqlArrays.times(changed, document -> clock(document).runningSince()),
                        SqlArrays.of(changed, Integer[]::new, document -> clock(document)
                                .warnPercent()),
                        SqlArrays.of(changed, Integer[]::new, document -> clock(document)
                                .ruleVersion()),
                        SqlArrays.of(changed, Integer[]::new, document -> clock(document)
                                .ruleRow()),
                        SqlArrays.times(changed, document -> document.deadline().dueAt()),
                        SqlArrays.times(changed, document -> document.deadline().warnAt()),
                        SqlArrays.of(
                                changed,
                                String[]::new,
                                document -> code(document.deadline().dueBy())),
                        SqlArrays.of(changed, Long[]::new, document -> document.deadline()
                                .basis()))
                .update();
    }

    private static DeadlineClock clock(IncomingDocument document) {
        DeadlineClock clock = document.deadline().clock();
        if (clock == null) {
            throw new IllegalStateException("an open document without a clock");
        }
        return clock;
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    /** The newest state of what deadlines rest on. */
    long generation() {
        return jdbc.sql("select " + DeadlineRules.GENERATION).query(Long.class).single();
    }
}
