package cn.banwen.registration;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentNumber;
import cn.banwen.circulation.Visibility;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlLike;
import cn.banwen.registration.RegisterSelection.Voided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection as a condition on {@code registration_number n join document d}. Who may see only some documents selects
 * among their lines.
 *
 * @param sql begins with {@code from}
 * @param params its parameters, in order
 */
record RegisterCondition(String sql, List<Object> params) {

    static RegisterCondition of(RegisterSelection selection, Visibility visible) {
        Builder builder = new Builder();
        builder.and("n.year = ?", selection.year());
        builder.sql.append(" and ").append(visible.sql());
        builder.params.addAll(visible.params());
        builder.text(selection.query());
        if (selection.sender() != null) {
            builder.and("d.sender ilike ?", SqlLike.containing(selection.sender()));
        }
        builder.code("d.state", selection.state());
        builder.code("d.kind", selection.kind());
        builder.code("d.urgency", selection.urgency());
        if (selection.from() != null) {
            builder.and(
                    "d.signed_at >= ?",
                    selection.from().atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        if (selection.to() != null) {
            builder.and(
                    "d.signed_at < ?",
                    selection.to().plusDays(1).atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        if (selection.voided() != null) {
            builder.sql.append(
                    selection.voided() == Voided.ONLY ? " and n.voided_at is not null" : " and n.voided_at is null");
        }
        return new RegisterCondition(builder.sql.toString(), List.copyOf(builder.params));
    }

    private static final class Builder {

        private final StringBuilder sql =
                new StringBuilder(" from registration_number n join document d on d.id = n.document_id where true");
        private final List<Object> params = new ArrayList<>();

        void and(String condition, Object param) {
            sql.append(" and ").append(condition);
            params.add(param);
        }

        void code(String column, @Nullable Coded value) {
            if (value != null) {
                and(column + " = ?", value.code());
            }
        }

        void text(@Nullable String query) {
            if (query == null) {
                return;
            }
            String like = SqlLike.containing(query);
            sql.append(" and (d.title ilike ? or d.sender ilike ? or n.number ilike ? or d.document_number ilike ?"
                    + " or d.document_number_key ilike ?)");
            params.addAll(List.of(like, like, like, like));
            params.add(DocumentNumber.key(query).map(SqlLike::containing).orElse(like));
        }
    }
}
