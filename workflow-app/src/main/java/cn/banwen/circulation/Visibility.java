package cn.banwen.circulation;

import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who sees a document, as a condition of a query and never after it: posts that have or had a task in it, the
 * party-government office, the main leaders, the inspector. A post that supervises another sees what waits there, and looks
 * back at what was late there: an escalation leads to it, and a card is decided on by it. Who stands in sees what the post
 * sees, as far as the right reaches and as long as it lasts; who is away still sees what is the own post's. What was called
 * back before anybody opened it is not seen.
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
        List<String> own = grants.seenPostCodes();
        String sql = taskOf(documentAlias, own, grants.below(own), params);
        if (grants.limited().isEmpty()) {
            return new Visibility(sql, params);
        }
        StringBuilder any = new StringBuilder("(").append(sql);
        for (Grant grant : grants.limited()) {
            any.append(" or ").append(limited(grant, grants, documentAlias, params));
        }
        return new Visibility(any.append(")").toString(), params);
    }

    private static String limited(Grant grant, Grants grants, String document, List<Object> params) {
        boolean office = grant.post().partyGovernmentOffice() || grant.post().mainLeader();
        String reached = ScopeCondition.reached(
                grant.scope(), document + ".urgency <> '" + Urgency.ROUTINE.code() + "'", document + ".matter");
        if (!grant.scope().matters().isEmpty()) {
            params.add(grant.scope().matters().toArray(String[]::new));
        }
        if (office) {
            return reached;
        }
        List<String> own = List.of(grant.post().code());
        return "(" + reached + " and " + taskOf(document, own, grants.below(own), params) + ")";
    }

    /** One look at the tasks for both, or no index would lead to those of few posts. */
    private static String taskOf(String document, List<String> own, List<String> below, List<Object> params) {
        params.add(Stream.concat(own.stream(), below.stream()).distinct().toArray(String[]::new));
        String supervised = "";
        if (!below.isEmpty()) {
            params.add(own.toArray(String[]::new));
            supervised = " and (v.post_code = any (?) or " + waitsOrWasLate(document) + ")";
        }
        return "exists (select from task v where v.document_id = " + document + ".id and v.post_code = any (?)"
                + supervised + " and v.state <> 'recalled')";
    }

    /** Late for the step's limit or for the document's. */
    private static String waitsOrWasLate(String document) {
        return "v.state = 'open' or v.closed_at > least(v.due_at, " + document + ".due_at)";
    }
}
