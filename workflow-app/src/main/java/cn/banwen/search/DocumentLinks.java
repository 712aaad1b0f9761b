package cn.banwen.search;

import cn.banwen.circulation.TextLinks;
import cn.banwen.circulation.Visibility;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the numbers in documents' texts. A number in running text has words before its code, so that one is another's
 * when it ends with the other's code: 根据云政发〔2026〕3号 is 云政发〔2026〕3号.
 */
@Component
class DocumentLinks implements TextLinks {

    private static final int MOST = 50;

    static final String FACTS =
            "d.id, d.title, d.document_number, d.registration_number, d.sender, d.state, d.received_at";

    private static final String MENTIONS =
            """
            select m.head, m.year, m.seq, p.file_id, p.page, o.reply, %s
            from (select head, year, seq, min(place) as place from search_number
                where document_id = ? and kind = 'mentioned' group by head, year, seq order by min(place) limit %d) m
              join search_part p on p.document_id = ? and p.place = m.place
              left join lateral (select n.document_id, bool_or(n.kind = 'reply') as reply from search_number n
                where n.year = m.year and n.seq = m.seq and n.kind <> 'mentioned' and n.document_id <> p.document_id
                  and right(m.head, length(n.head)) = n.head group by n.document_id limit 10) o on true
              left join document d on d.id = o.document_id and %s
            order by m.place, m.year, m.seq, m.head, d.received_at desc
            """;

    private static final String MENTIONED_BY =
            """
            select o.reply, %s
            from (select n.document_id, bool_or(mine.kind = 'reply') as reply from search_number mine
                join search_number n on n.year = mine.year and n.seq = mine.seq and n.kind = 'mentioned'
                  and n.document_id <> mine.document_id and right(n.head, length(mine.head)) = mine.head
                where mine.document_id = ? and mine.kind <> 'mentioned' group by n.document_id) o
              join document d on d.id = o.document_id
            where %s order by d.received_at desc, d.id limit %d
            """;

    private final JdbcClient jdbc;
    private final SameMatters sameMatters;

    DocumentLinks(JdbcClient jdbc, SameMatters sameMatters) {
        this.jdbc = jdbc;
        this.sameMatters = sameMatters;
    }

    private record Key(String head, int year, int seq) {}

    private record Row(Key key, @Nullable UUID fileId, @Nullable Integer page, @Nullable Linked document) {}

    @Override
    public Links of(UUID documentId, Grants reader) {
        Visibility visible = Visibility.of(reader, "d");
        List<Linked> mentionedBy = jdbc.sql(MENTIONED_BY.formatted(FACTS, visible.sql(), MOST))
                .param(documentId)
                .params(visible.params())
                .query((row, n) -> linked(row, row.getObject("id", UUID.class)))
                .list();
        List<Row> rows = jdbc.sql(MENTIONS.formatted(FACTS, MOST, visible.sql()))
                .params(documentId, documentId)
                .params(visible.params())
                .query(DocumentLinks::row)
                .list();
        List<Mention> mentions = mentions(rows, own(documentId));
        return new Links(mentions, mentionedBy, sameMatter(documentId, visible, mentions, mentionedBy));
    }

    private List<Linked> sameMatter(
            UUID documentId, Visibility visible, List<Mention> mentions, List<Linked> mentionedBy) {
        Set<UUID> linked = Stream.concat(
                        mentionedBy.stream(), mentions.stream().flatMap(mention -> mention.documents().stream()))
                .map(Linked::id)
                .collect(Collectors.toSet());
        return sameMatters.of(documentId, visible).stream()
                .filter(other -> !linked.contains(other.id()))
                .toList();
    }

    /** The document's own number at its head is no mention. */
    private List<Key> own(UUID documentId) {
        return jdbc.sql("select head, year, seq from search_number where document_id = ? and kind <> 'mentioned'")
                .param(documentId)
                .query(Key.class)
                .list();
    }

    /** One for each number, wherever and after whatever words it stands. */
    private static List<Mention> mentions(List<Row> rows, List<Key> own) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        for (Row row : rows) {
            Key key = row.key();
            if (own.stream().anyMatch(mine -> isSame(key, mine))) {
                continue;
            }
            Linked document = row.document();
            String number = document == null ? spelling(key) : numberOf(document, key);
            Mention known = mentions.get(number);
            List<Linked> documents = new ArrayList<>(known == null ? List.of() : known.documents());
            if (document != null && documents.stream().noneMatch(one -> one.id().equals(document.id()))) {
                documents.add(document);
            }
            mentions.put(
                    number,
                    new Mention(
                            number,
                            known == null ? row.fileId() : known.fileId(),
                            known == null ? row.page() : known.page(),
                            documents));
        }
        return List.copyOf(mentions.values());
    }

    private static boolean isSame(Key mention, Key number) {
        return mention.year() == number.year()
                && mention.seq() == number.seq()
                && mention.head().endsWith(number.head());
    }

    private static String numberOf(Linked document, Key key) {
        String code = document.documentNumber() == null
                ? ""
                : FoundNumber.in(document.documentNumber()).stream()
                        .map(FoundNumber::head)
                        .filter(key.head()::endsWith)
                        .findFirst()
                        .orElse("");
        return code.isEmpty() ? spelling(key) : code + "〔" + key.year() + "〕" + key.seq() + "号";
    }

    private static String spelling(Key key) {
        return new FoundNumber(key.head(), key.year(), key.seq(), 0, 0, 0).spelling();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Row(
                new Key(row.getString("head"), row.getInt("year"), row.getInt("seq")),
                row.getObject("file_id", UUID.class),
                row.getObject("page", Integer.class),
                id == null ? null : linked(row, id));
    }

    static Linked linked(ResultSet row, UUID id) throws SQLException {
        Instant received = OfficialTime.instant(row, "received_at");
        return new Linked(
                id,
                row.getString("title"),
                row.getString("document_number"),
                row.getString("registration_number"),
                row.getString("sender"),
                row.getString("state"),
                received,
                row.getBoolean("reply"));
    }
}
