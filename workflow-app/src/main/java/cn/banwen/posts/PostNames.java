package cn.banwen.posts;

/** For statements of other capabilities that tell a post by its name beside what they read. */
public final class PostNames {

    private PostNames() {}

    /**
     * SQL that joins the present name of a post, or null where there is no such post.
     *
     * @param alias of the joined row, whose one column is {@code name}
     * @param code an expression that gives the post's code
     */
    public static String join(String alias, String code) {
        return " left join lateral (select version.name from post_version version where version.post_code = " + code
                + " and version.valid_from <= now() order by version.valid_from desc limit 1) " + alias + " on true ";
    }
}
