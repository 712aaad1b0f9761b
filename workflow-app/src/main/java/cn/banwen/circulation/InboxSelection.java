package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a reader's inbox that a filter selects, in SQL.
 *
 * <p>Post, step and urgency are columns of the inbox: each combination of them is the head of an index, so such a filter
 * is exact and costs what it shows. What only the document or the clock knows is looked for among the {@value #SEARCHED} most urgent
 * rows that remain, so that a search costs the same in every inbox.
 */
final class InboxSelection {

    /** How many inbox rows a condition on the document is tried on. */
    static final int SEARCHED = 2_000;

    private static final String ORDER = "urgency_rank, due_at nulls last, created_at, id";

    private final InboxFilter filter;
    private final Grants grants;
    private final StringBuilder parts = new StringBuilder("unnest(?) as mine (post_code)");
    private final StringBuilder rows = new StringBuilder("task.post_code = mine.post_code and task.state = 'open'");
    private final List<Object> partParams = new ArrayList<>();
    private final StringBuilder eachRow = new StringBuilder("true");
    private final List<Object> rowParams = new ArrayList<>();

    InboxSelection(Grants grants, InboxFilter filter, Instant now) {
        this.filter = filter;
        this.grants = grants;
        partParams.add(codes(grants, filter));
        if (!filter.steps().isEmpty()) {
            part("step", strings(filter.steps()));
        }
        if (!filter.urgencies().isEmpty()) {
            part("urgency_rank", ranks(filter));
        }
        ScopeCondition inScope = ScopeCondition.of(grants, "task");
        rows.append(inScope.sql());
        partParams.addAll(inScope.params());
        if (!filter.kinds().isEmpty()) {
            ofRow("d.kind = any (?)", List.of((Object) strings(filter.kinds())));
        }
        if (!filter.levels().isEmpty()) {
            ofRow("d.sender_level = any (?)", List.of((Object) strings(filter.levels())));
        }
        if (!filter.lamps().isEmpty()) {
            LampCondition lamps = LampCondition.ofTask(filter.lamps(), now);
            ofRow(lamps.sql(), lamps.params());
        }
        String query = filter.query();
        if (query != null) {
            TextMatch match = TextMatch.of(query);
            ofRow(match.sql(), match.params());
        }
    }

    /** A statement and its parameters in order. */
    record Statement(String sql, List<Object> params) {}

    /** Counts what is selected, no further than {@code limit}. */
    Statement count(int limit) {
        return new Statement(
                "select count(*) from (select from " + parts + " cross join lateral (select from task where " + rows
                        + " limit ?) part limit ?) counted",
                joined(partParams, List.of(limit, limit)));
    }

    /** What {@link InboxQueries#PAGE} reads, of what is selected by columns of the inbox. */
    Statement page(int size, long offset) {
        long end = offset + size;
        return new Statement(
                "select " + InboxQueries.COLUMNS + " from (" + heads()
                        + " offset ?) t join document d on d.id = t.document_id"
                        + " order by t.urgency_rank, t.due_at nulls last, t.created_at, t.id",
                joined(partParams, List.of(end, size, offset)));
    }

    /**
     * Looks at the most urgent rows: how many were searched, how many documents match, and a page of those. At least one
     * row, whose task is null where the page is empty.
     */
    Statement search(int size, long offset) {
        return new Statement(
                "with searched as materialized (" + heads() + "), found as materialized (select " + InboxQueries.COLUMNS
                        + ", t.urgency_rank from searched t join document d on d.id = t.document_id where " + eachRow
                        + ") select (select count(*) from searched) as searched, (select count(*) from found) as found, page.*"
                        + " from (select) one left join (select * from found order by " + ORDER
                        + " limit ? offset ?) page on true order by " + ORDER,
                joined(partParams, List.of(SEARCHED, SEARCHED), rowParams, List.of(size, offset)));
    }

    /** Whether a task {@code t} of the reader's, with its document {@code d}, is selected. */
    Statement selects() {
        StringBuilder sql = new StringBuilder("t.post_code = any (?)");
        List<Object> params = new ArrayList<>(List.of(partParams.get(0)));
        if (!filter.steps().isEmpty()) {
            sql.append(" and t.step = any (?)");
            params.add(strings(filter.steps()));
        }
        if (!filter.urgencies().isEmpty()) {
            sql.append(" and t.urgency_rank = any (?)");
            params.add(ranks(filter));
        }
        ScopeCondition inScope = ScopeCondition.of(grants, "t");
        return new Statement(sql + inScope.sql() + " and " + eachRow, joined(params, inScope.params(), rowParams));
    }

    private String heads() {
        return "select head.* from " + parts
                + " cross join lateral (select id, step, revision, post_code, urgency_rank,"
                + " created_at, due_at, warn_at, budget_unit, running_since, " + Tasks.STOPPED + " as stopped,"
                + " document_id from task where " + rows + " order by " + ORDER
                + " limit ?) head order by "
                + ORDER + " limit ?";
    }

    private void part(String column, Object values) {
        parts.append(" cross join unnest(?) as wanted_")
                .append(column)
                .append(" (")
                .append(column)
                .append(")");
        rows.append(" and task.")
                .append(column)
                .append(" = wanted_")
                .append(column)
                .append(".")
                .append(column);
        partParams.add(values);
    }

    private void ofRow(String condition, List<Object> params) {
        eachRow.append(" and ").append(condition);
        rowParams.addAll(params);
    }

    private static String[] codes(Grants grants, InboxFilter filter) {
        return grants.postCodes().stream()
                .filter(code -> filter.posts().isEmpty() || filter.posts().contains(code))
                .toArray(String[]::new);
    }

    private static String[] strings(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).sorted().toArray(String[]::new);
    }

    private static Integer[] ranks(InboxFilter filter) {
        return filter.urgencies().stream().map(Urgency::rank).sorted().toArray(Integer[]::new);
    }

    @SafeVarargs
    private static List<Object> joined(List<Object>... lists) {
        return java.util.Arrays.stream(lists).flatMap(List::stream).collect(Collectors.toList());
    }
}
