package cn.banwen.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the index. */
@Component
class PartRows {

    private static final String INSERT =
            """
            insert into search_part (document_id, place, kind, file_id, page, text, digest, words)
            select d, p, k, f, n, t, h, w::tsvector
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::text[])
              as part (d, p, k, f, n, t, h, w)
            """;

    private static final String NUMBERS =
            """
            insert into search_number (document_id, place, kind, head, year, seq)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
            """;

    /** In one statement: a book of a thousand pages would be one of many megabytes, in the driver and in the server. */
    private static final int LOT = 200;

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID documentId, String place) {}

    private record Row(UUID documentId, String place, UUID digest) {}

    /**
     * Makes the documents' rows those of the parts.
     *
     * @param anew those of the documents whose rows are written even where they seem to be right
     */
    void replace(Collection<UUID> documents, List<Part> parts, Set<UUID> anew) {
        Map<Key, UUID> there = new HashMap<>();
        jdbc.sql("select document_id, place, digest from search_part where document_id = any (?)")
                .param(documents.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> there.put(new Key(row.documentId(), row.place()), row.digest()));
        List<Part> changed = parts.stream()
                .filter(part -> {
                    UUID known = there.get(new Key(part.documentId(), part.place()));
                    return anew.contains(part.documentId()) || !part.digest().equals(known);
                })
                .toList();
        Map<Key, UUID> gone = new HashMap<>(there);
        parts.forEach(part -> gone.remove(new Key(part.documentId(), part.place())));
        changed.forEach(part -> gone.put(new Key(part.documentId(), part.place()), part.digest()));
        delete(List.copyOf(gone.keySet()));
        for (int from = 0; from < changed.size(); from += LOT) {
            insert(changed.subList(from, Math.min(changed.size(), from + LOT)));
        }
    }

    private void delete(List<Key> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from search_part using unnest(?::uuid[], ?::text[]) gone (d, p)"
                            + " where document_id = d and place = p")
                    .params(array(keys, Key::documentId, UUID[]::new), array(keys, Key::place, String[]::new))
                    .update();
        }
    }

    private void insert(List<Part> parts) {
        jdbc.sql(INSERT)
                .params(
                        array(parts, Part::documentId, UUID[]::new),
                        array(parts, Part::place, String[]::new),
                        array(parts, part -> part.kind().code(), String[]::new),
                        parts.stream().map(Part::fileId).toArray(UUID[]::new),
                        parts.stream().map(Part::page).toArray(Integer[]::new),
                        array(parts, Part::text, String[]::new),
                        array(parts, Part::digest, UUID[]::new),
                        array(parts, Part::vector, String[]::new))
                .update();
        List<Mention> mentions = parts.stream()
                .flatMap(part -> part.numbers().stream().map(number -> new Mention(part, number)))
                .toList();
        if (!mentions.isEmpty()) {
            jdbc.sql(NUMBERS)
                    .params(
                            array(mentions, mention -> mention.part().documentId(), UUID[]::new),
                            array(mentions, mention -> mention.part().place(), String[]::new),
                            array(mentions, mention -> mention.number().kind(), String[]::new),
                            array(mentions, mention -> mention.number().head(), String[]::new),
                            array(mentions, mention -> mention.number().year(), Integer[]::new),
                            array(mentions, mention -> mention.number().seq(), Integer[]::new))
                    .update();
        }
    }

    private record Mention(Part part, Part.Number number) {}

    private static <E, T> T[] array(List<E> elements, Function<E, T> value, java.util.function.IntFunction<T[]> array) {
        T[] values = array.apply(elements.size());
        IntStream.range(0, values.length).forEach(i -> values[i] = value.apply(elements.get(i)));
        return values;
    }
}
