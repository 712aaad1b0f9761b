package cn.banwen.processmodels;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Counts what the engine's runtime tables hold of one instance, so that nothing stays behind unseen. */
record RuntimeRows(DataSource dataSource) {

    private static final String TABLES_OF_AN_INSTANCE =
            """
            select table_name, column_name from information_schema.columns
            where table_name like 'act\\_ru\\_%' and column_name in ('proc_inst_id_', 'process_instance_id_')""";

    /** The tables that hold rows of this instance, with their number. */
    SortedMap<String, Long> of(String instance) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, String> table : tables(connection).entrySet()) {
                long count = count(connection, table.getKey(), table.getValue(), instance);
                if (count > 0) {
                    rows.put(table.getKey(), count);
                }
            }
        }
        return rows;
    }

    private static Map<String, String> tables(Connection connection) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TABLES_OF_AN_INSTANCE)) {
            while (result.next()) {
                tables.put(result.getString(1), result.getString(2));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table, String column, String instance) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
            statement.setString(1, instance);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
