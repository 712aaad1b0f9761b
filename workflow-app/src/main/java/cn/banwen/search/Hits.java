package cn.banwen.search;

import cn.banwen.circulation.Visibility;
import cn.banwen.search.SearchQuestion.Order;
import cn.banwen.search.SearchQuestion.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which documents a question finds, the newest first, no more than are counted. */
@Component
class Hits {

    /** As many are counted, and can be turned to. */
    static final int MOST = 1_000;

    /** A question that takes longer is broken off. */
    private static final String LIMITS =
            "set local plan_cache_mode = force_custom_plan; set local statement_timeout = '15s'";

    private final JdbcClient jdbc;
    private final Clock clock;

    Hits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param documents in their order
     * @param more whether there are more than these
     * @param by what the question was taken for
     */
    record Found(List<UUID> documents, boolean more, By by) {

        static Found of(List<UUID> documents, By by) {
            boolean more = documents.size() > MOST;
            return new Found(more ? documents.subList(0, MOST) : documents, more, by);
        }
    }

    /** What a question can be taken for. */
    enum By {
        RESTRICTIONS,
        NUMBER,
        TITLE_LETTER,
        WORDS
    }

    /**
     * Looks for a number where one was typed and is there, else for words; for a single letter in titles only.
     *
     * @param unit codes of the posts of the question's unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found of(SearchQuestion question, Visibility visible, List<String> unit) {
        // Which words are how frequent decides the plan: one for whatever words serves none.
        jdbc.sql(LIMITS).update();
        SearchCondition condition = new SearchCondition(question, visible, unit, clock.instant());
        if (question.text().isEmpty()) {
            return Found.of(newest(condition), By.RESTRICTIONS);
        }
        NumberQuery number = NumberQuery.of(question.text()).orElse(null);
        if (number != null && question.where() == Where.EVERYWHERE) {
            List<UUID> documents = withNumber(number, condition);
            if (!documents.isEmpty()) {
                return Found.of(documents, By.NUMBER);
            }
        }
        List<Term> terms = Term.of(question.text());
        if (terms.isEmpty()) {
            return new Found(List.of(), false, By.WORDS);
        }
        if (terms.size() == 1 && terms.get(0).isSingleLetter()) {
            condition.and(
                    "strpos(lower(d.title), ?) > 0", terms.get(0).letters().word(0, 1));
            return Found.of(newest(condition), By.TITLE_LETTER);
        }
        return Found.of(withWords(terms, question, condition), By.WORDS);
    }

    private List<UUID> newest(SearchCondition condition) {
        return jdbc.sql("select d.id from document d where " + condition.sql()
                        + " order by d.received_at desc, d.id limit " + (MOST + 1))
                .params(condition.params())
                .query(UUID.class)
                .list();
    }

    /** Those that bear the number before those that mention it. */
    private List<UUID> withNumber(NumberQuery number, SearchCondition condition) {
        return jdbc.sql(
                        """
                        select d.id from document d join (select document_id, bool_or(kind <> 'mentioned') as own
                          from search_number where year = ? and seq = ? and strpos(head, ?) > 0 group by document_id) n
                          on n.document_id = d.id
                        where
                        """
                                + condition.sql() + " order by n.own desc, d.received_at desc, d.id limit "
                                + (MOST + 1))
                .params(number.year(), number.seq(), number.code())
                .params(condition.params())
                .query(UUID.class)
                .list();
    }

    /** Each of the terms in any part of the document. */
    private List<UUID> withWords(List<Term> terms, SearchQuestion question, SearchCondition condition) {
        String kind = kind(question.where());
        for (Term term : terms) {
            condition.and(
                    "exists (select from search_part p where p.document_id = d.id and p.words @@ ?::tsquery"
                            + (kind == null ? "" : " and p.kind = '" + kind + "'") + ")",
                    term.query());
        }
        List<UUID> newest = newest(condition);
        return question.order() == Order.RELEVANCE ? byRelevance(newest, terms, kind) : newest;
    }

    /** Reorders what was found; one more than is shown tells that there are more. */
    private List<UUID> byRelevance(List<UUID> newest, List<Term> terms, @Nullable String kind) {
        List<UUID> ranked = new ArrayList<>(jdbc.sql(
                        """
                        select p.document_id from unnest(?::uuid[]) with ordinality found (id, place)
                          join search_part p on p.document_id = found.id
                        where p.words @@ ?::tsquery
                        """
                                + (kind == null ? "" : " and p.kind = '" + kind + "'")
                                + " group by p.document_id, found.place"
                                + " order by max(ts_rank(p.words, ?::tsquery)) desc, found.place")
                .params(newest.subList(0, Math.min(MOST, newest.size())).toArray(UUID[]::new), any(terms), any(terms))
                .query(UUID.class)
                .list());
        if (newest.size() > MOST) {
            ranked.add(newest.get(MOST));
        }
        return ranked;
    }

    static String any(List<Term> terms) {
        return terms.stream().map(term -> "(" + term.query() + ")").collect(Collectors.joining(" | "));
    }

    static @Nullable String kind(Where where) {
        return switch (where) {
            case EVERYWHERE -> null;
            case TITLE -> Part.Kind.TITLE.code();
            case RECORD -> Part.Kind.RECORD.code();
            case OPINIONS -> Part.Kind.OPINION.code();
            case FILES -> Part.Kind.PAGE.code();
        };
    }
}
