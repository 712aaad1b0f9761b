package cn.banwen.search;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.LampCondition;
import cn.banwen.circulation.Visibility;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlLike;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The restrictions of a question and the rights of who asks, as a condition on {@code document d}. */
final class SearchCondition {

    private static final String TASK = "exists (select from task t where t.document_id = d.id and ";

    private final StringBuilder sql;
    private final List<Object> params;

    /** @param posts codes of the posts of the question's unit */
    SearchCondition(SearchQuestion question, Visibility visible, Collection<String> posts, Instant now) {
        sql = new StringBuilder(visible.sql());
        params = new ArrayList<>(visible.params());
        if (question.from() != null) {
            and("d.received_at >= ?", start(question.from()));
        }
        if (question.to() != null) {
            and("d.received_at < ?", start(question.to().plusDays(1)));
        }
        if (question.sender() != null) {
            and("d.sender ilike ?", SqlLike.containing(question.sender()));
        }
        if (question.unit() != null) {
            and(TASK + "t.post_code = any (?) and t.state <> 'recalled')", posts.toArray(String[]::new));
        }
        if (question.post() != null) {
            and(TASK + "t.post_code = ? and t.state <> 'recalled')", question.post());
        }
        if (question.step() != null) {
            and(TASK + "t.step = ? and t.state = 'open')", question.step().code());
        }
        code("d.urgency", question.urgency());
        code("d.kind", question.kind());
        code("d.state", question.state());
        if (question.lamp() != null) {
            LampCondition lamp = LampCondition.of(question.lamp(), now);
            sql.append(lamp.sql());
            params.addAll(lamp.params());
        }
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(OfficialTime.ZONE).toOffsetDateTime();
    }

    private void code(String column, @Nullable Coded value) {
        if (value != null) {
            and(column + " = ?", value.code());
        }
    }

    void and(String condition, Object param) {
        sql.append(" and ").append(condition);
        params.add(param);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> params() {
        return params;
    }
}
