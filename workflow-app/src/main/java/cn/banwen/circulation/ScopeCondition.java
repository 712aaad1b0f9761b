package cn.banwen.circulation;

import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tasks of the posts that a person acts for the person's rights reach, as a further condition of a query. Empty for
 * whoever has all of them, which is nearly everybody nearly always.
 *
 * @param sql begins with {@code and}, or is empty
 * @param params its parameters, in order
 */
record ScopeCondition(String sql, List<Object> params) {

    /** @param task alias of the task whose post, urgency and matter count */
    static ScopeCondition of(Grants grants, String task) {
        StringBuilder sql = new StringBuilder();
        List<Object> params = new ArrayList<>();
        for (Grant grant : grants.byPost()) {
            if (!grant.scope().isAll()) {
                sql.append(" and (").append(task).append(".post_code <> ? or ");
                params.add(grant.post().code());
                sql.append(reached(grant.scope(), task + ".urgency_rank < " + Urgency.ROUTINE.rank(), task + ".matter"))
                        .append(")");
                if (!grant.scope().matters().isEmpty()) {
                    params.add(grant.scope().matters().toArray(String[]::new));
                }
            }
        }
        return new ScopeCondition(sql.toString(), params);
    }

    /** With a parameter for the listed matters, where the scope lists some. */
    static String reached(Scope scope, String urgent, String matter) {
        return switch (scope.part()) {
            case ALL -> "true";
            case NONE -> "false";
            case URGENT -> "(" + urgent + ")";
            case NOT_URGENT -> "not (" + urgent + ")";
            case EXCEPT_LISTED -> "(" + matter + " is null or " + matter + " <> all (?))";
            case LISTED -> matter + " = any (?)";
        };
    }
}
