package cn.banwen.circulation;

import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sees a document, as a condition of a query and never after it: posts that have or had a task in it, the
 * party-government office, the main leaders, the inspector. Who stands in sees what the post sees, as far as the right
 * reaches and as long as it lasts; who is away still sees what is the own post's. What was called back before anybody opened
 * it is not seen.
 *
 * @param sql a condition
 * @param params its parameters, in order
 */
public record Visibility(String sql, List<Object> params) {

    public static Visibility of(Grants grants, String documentAlias) {
        if (grants.seesEverything()) {
            return new Visibility("true", List.of());
        }
        List<Object> params = new ArrayList<>();
        params.add(grants.seenPostCodes().toArray(String[]::new));
        String sql = taskOf(documentAlias, "v.post_code = any (?)");
        if (grants.limited().isEmpty()) {
            return new Visibility(sql, params);
        }
        StringBuilder any = new StringBuilder("(").append(sql);
        for (Grant grant : grants.limited()) {
            any.append(" or ").append(limited(grant, documentAlias, params));
        }
        return new Visibility(any.append(")").toString(), params);
    }

    private static String limited(Grant grant, String document, List<Object> params) {
        boolean office = grant.post().partyGovernmentOffice() || grant.post().mainLeader();
        String reached = ScopeCondition.reached(
                grant.scope(), document + ".urgency <> '" + Urgency.ROUTINE.code() + "'", document + ".matter");
        if (!grant.scope().matters().isEmpty()) {
            params.add(grant.scope().matters().toArray(String[]::new));
        }
        if (office) {
            return reached;
        }
        params.add(grant.post().code());
        return "(" + reached + " and " + taskOf(document, "v.post_code = ?") + ")";
    }

    private static String taskOf(String document, String post) {
        return "exists (select from task v where v.document_id = " + document + ".id and " + post
                + " and v.state <> 'recalled')";
    }
}
