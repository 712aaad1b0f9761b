package cn.banwen.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of both schemas, save the migrations' own, in an order in which no row comes before one that it refers to. */
final class DatabaseTables {

    private final JdbcClient jdbc;

    DatabaseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table.
     *
     * @param name with its schema
     * @param columns that are stored, in their order; none that is generated
     */
    record Table(String name, List<String> columns) {

        /** For a statement {@code copy}. */
        String quoted() {
            String[] parts = name.split("\\.", 2);
            return quote(parts[0]) + "." + quote(parts[1]) + " ("
                    + String.join(
                            ", ", columns.stream().map(DatabaseTables::quote).toList())
                    + ")";
        }
    }

    private record Column(String name, String column) {}

    private record Reference(String name, String target) {}

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** @throws IllegalStateException where tables refer to each other in a circle */
    List<Table> inOrder() {
        Map<String, List<String>> columns = new TreeMap<>();
        jdbc.sql(
                        """
                        select n.nspname || '.' || c.relname as name, a.attname as column
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        where c.relkind = 'r' and n.nspname in ('banwen', 'engine') and c.relname <> 'flyway_schema_history'
                        order by a.attnum
                        """)
                .query(Column.class)
                .list()
                .forEach(column -> columns.computeIfAbsent(column.name(), name -> new ArrayList<>())
                        .add(column.column()));
        return sorted(columns.keySet(), references()).stream()
                .map(name -> new Table(name, List.copyOf(columns.getOrDefault(name, List.of()))))
                .toList();
    }

    private Map<String, Set<String>> references() {
        Map<String, Set<String>> targets = new HashMap<>();
        jdbc.sql(
                        """
                        select sn.nspname || '.' || s.relname as name, tn.nspname || '.' || t.relname as target
                        from pg_constraint c
                        join pg_class s on s.oid = c.conrelid join pg_namespace sn on sn.oid = s.relnamespace
                        join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                        where c.contype = 'f' and c.conrelid <> c.confrelid
                        """)
                .query(Reference.class)
                .list()
                .forEach(reference -> targets.computeIfAbsent(reference.name(), name -> new HashSet<>())
                        .add(reference.target()));
        return targets;
    }

    static List<String> sorted(Collection<String> names, Map<String, Set<String>> targets) {
        List<String> order = new ArrayList<>();
        List<String> left = new ArrayList<>(names);
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(name ->
                            targets.getOrDefault(name, Set.of()).stream().noneMatch(left::contains))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other in a circle: " + left);
            }
            order.addAll(free);
            left.removeAll(free);
        }
        return order;
    }

    /** Of sequences that were never used nothing is told. */
    Map<String, Long> sequences() {
        Map<String, Long> values = new TreeMap<>();
        jdbc.sql(
                        """
                        select schemaname || '.' || sequencename as name, last_value from pg_sequences
                        where schemaname in ('banwen', 'engine') and last_value is not null
                        """)
                .query(row -> {
                    values.put(row.getString("name"), row.getLong("last_value"));
                });
        return values;
    }

    /** The newest migration and the engine's version: what a backup and the installation that reads it must share. */
    String version() {
        return jdbc.sql(
                        """
                        select (select version from banwen.flyway_schema_history where success and version is not null
                                order by installed_rank desc limit 1)
                          || '/' || (select value_ from engine.act_ge_property where name_ = 'schema.version')
                        """)
                .query(String.class)
                .single();
    }
}
