package cn.banwen.search;

import cn.banwen.search.SearchQuestion.Where;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the parts in which documents have what was looked for, at most three of each beside the title. */
@Component
class Excerpts {

    private static final String COLUMNS =
            " select p.document_id, p.kind, p.file_id, f.name as file_name, p.page, p.text"
                    + " from unnest(?::uuid[]) with ordinality found (id, n) cross join lateral"
                    + " (select * from search_part one where one.document_id = found.id and one.kind <> 'title'";

    private static final String REST =
            " order by one.place limit 3) p left join document_file f on f.id = p.file_id order by found.n, p.place";

    private final JdbcClient jdbc;

    Excerpts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID documentId,
            String kind,
            @Nullable UUID fileId,
            @Nullable String fileName,
            @Nullable Integer page,
            String text) {}

    Map<UUID, List<Excerpt>> withWords(List<UUID> documents, List<Term> terms, Where where, Marks marks) {
        String kind = Hits.kind(where);
        return grouped(
                jdbc.sql(COLUMNS + " and one.words @@ ?::tsquery"
                                + (kind == null ? "" : " and one.kind = '" + kind + "'") + REST)
                        .params(documents.toArray(UUID[]::new), Hits.any(terms))
                        .query(Row.class)
                        .list(),
                marks);
    }

    Map<UUID, List<Excerpt>> withNumber(List<UUID> documents, NumberQuery number, Marks marks) {
        return grouped(
                jdbc.sql(COLUMNS
                                + " and exists (select from search_number n where n.document_id = one.document_id"
                                + " and n.place = one.place and n.year = ? and n.seq = ? and strpos(n.head, ?) > 0)"
                                + REST)
                        .params(documents.toArray(UUID[]::new), number.year(), number.seq(), number.code())
                        .query(Row.class)
                        .list(),
                marks);
    }

    /** What stands on one side of a page's end is found on its page. */
    private static boolean isItsOwn(String text, Marks marks) {
        int seam = text.indexOf(Joint.SEAM);
        return seam < 0 || marks.covers(text, seam);
    }

    private static Map<UUID, List<Excerpt>> grouped(List<Row> rows, Marks marks) {
        return rows.stream()
                .filter(row -> isItsOwn(row.text(), marks))
                .collect(Collectors.groupingBy(
                        Row::documentId,
                        Collectors.mapping(
                                row -> new Excerpt(
                                        row.kind(),
                                        row.fileId(),
                                        row.fileName(),
                                        row.page(),
                                        marks.excerpt(row.text())),
                                Collectors.toList())));
    }
}
