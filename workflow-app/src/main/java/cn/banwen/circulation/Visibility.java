package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import java.util.List;

/**
 * Who sees a document, as a condition of a query and never after it: posts that have or had a task in it, the
 * party-government office, the main leaders, the inspector. What was called back before anybody opened it is not seen.
 *
 * @param sql a condition
 * @param params its parameters, in order
 */
public record Visibility(String sql, List<Object> params) {

    public static Visibility of(Grants grants, String documentAlias) {
        if (grants.seesEverything()) {
            return new Visibility("true", List.of());
        }
        return new Visibility(
                "exists (select from task v where v.document_id = " + documentAlias
                        + ".id and v.post_code = any (?) and v.state <> 'recalled')",
                List.of((Object) grants.postCodes().toArray(String[]::new)));
    }
}
