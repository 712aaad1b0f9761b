package cn.banwen.circulation;

import java.util.List;

/**
 * What a person types to find a document, as a condition on the row {@code d}: part of its title, sender or one of its
 * numbers, the sender's in any spelling.
 */
record TextMatch(String sql, List<Object> params) {

    private static final String SQL =
            "(d.title ilike ? or d.sender ilike ? or d.registration_number ilike ? or d.document_number ilike ?"
                    + " or d.receipt_id ilike ? or d.document_number_key ilike ?)";

    static TextMatch of(String query) {
        String like = Like.containing(query);
        String key = DocumentNumber.key(query).map(Like::containing).orElse(like);
        return new TextMatch(SQL, List.of(like, like, like, like, like, key));
    }
}
