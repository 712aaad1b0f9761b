package cn.banwen.search;

import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.Visibility;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Grants;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds documents. What the person may not see is not found, not counted and not quoted. */
@Component
public class Search {

    private final Hits hits;
    private final Excerpts excerpts;
    private final DocumentList documents;
    private final Posts posts;
    private final KnownPosts everKnown;

    Search(Hits hits, Excerpts excerpts, DocumentList documents, Posts posts, KnownPosts everKnown) {
        this.hits = hits;
        this.excerpts = excerpts;
        this.documents = documents;
        this.posts = posts;
        this.everKnown = everKnown;
    }

    /**
     * A page of what the question finds, by one picture of the database. The newest comes first, or among the newest
     * thousand what says most; a document that bears the number that was typed before those that mention it.
     *
     * @throws Refusal {@code search-too-slow}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SearchResult find(SearchQuestion question, Paging paging, String username) {
        Grants grants = posts.grantsOf(username);
        try {
            Hits.Found found = hits.of(question, Visibility.of(grants, "d"), postsOf(question.unit()));
            List<UUID> all = found.documents();
            int from = (int) Math.min(all.size(), (long) paging.page() * paging.size());
            List<UUID> page = all.subList(from, Math.min(all.size(), from + paging.size()));
            return new SearchResult(all.size(), found.more(), hint(found, question), items(page, question, found.by()));
        } catch (QueryTimeoutException slow) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "search-too-slow");
        }
    }

    private List<String> postsOf(@Nullable String unit) {
        return unit == null
                ? List.of()
                : everKnown.all().stream()
                        .filter(post -> post.office().equals(unit))
                        .map(Post::code)
                        .toList();
    }

    private static @Nullable String hint(Hits.Found found, SearchQuestion question) {
        return switch (found.by()) {
            case RESTRICTIONS -> null;
            case NUMBER -> "number";
            case TITLE_LETTER -> "single-letter";
            case WORDS -> Term.of(question.text()).isEmpty() ? "no-letters" : null;
        };
    }

    private List<SearchResult.Item> items(List<UUID> page, SearchQuestion question, Hits.By by) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Term> terms = by == Hits.By.RESTRICTIONS ? List.of() : Term.of(question.text());
        NumberQuery number =
                by == Hits.By.NUMBER ? NumberQuery.of(question.text()).orElse(null) : null;
        Marks marks = new Marks(terms, number);
        Map<UUID, List<Excerpt>> quoted = Map.of();
        if (number != null) {
            quoted = excerpts.withNumber(page, number, marks);
        } else if (by == Hits.By.WORDS) {
            quoted = excerpts.withWords(page, terms, question.where(), marks);
        }
        Map<UUID, List<Excerpt>> byDocument = quoted;
        Map<UUID, DocumentList.Row> rows = rows(page);
        return page.stream()
                .map(rows::get)
                .map(row -> new SearchResult.Item(
                        row, marks.whole(row.title()), byDocument.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, DocumentList.Row> rows(List<UUID> found) {
        return documents.rows(found).stream().collect(Collectors.toMap(DocumentList.Row::id, Function.identity()));
    }
}
