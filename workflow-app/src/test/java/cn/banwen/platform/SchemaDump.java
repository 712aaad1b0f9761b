package cn.banwen.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes a database's tables, rows and rights as SQL, read from its catalog: the embedded server comes without pg_dump.
 * Knows as much of SQL as the migrations use; what else a migration brings is to be added here.
 */
final class SchemaDump {

    private static final String SCHEMAS =
            """
            select 'create schema ' || nspname from pg_namespace where nspname in ('banwen', 'engine') order by 1
            """;

    private static final String SEQUENCES =
            """
            select 'create sequence banwen.' || relname from pg_class c
            where relkind = 'S' and relnamespace = 'banwen'::regnamespace order by 1
            """;

    private static final String TABLES =
            """
            select 'create table banwen.' || relname || E' (\\n' || string_agg(
              '  ' || attname || ' ' || format_type(atttypid, atttypmod)
                || case when attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(adbin, adrelid), ''),
              E',\\n' order by attnum) || E'\\n)'
            from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
              left join pg_attrdef on adrelid = c.oid and adnum = attnum
            where relkind = 'r' and relnamespace = 'banwen'::regnamespace group by relname order by relname
            """;

    /** For each table a statement that gives its rows. */
    private static final String ROWS =
            """
            select 'select ''insert into banwen.' || relname || ' ('
              || string_agg(quote_ident(attname), ', ' order by attnum) || ') values ('' || '
              || string_agg('quote_nullable(' || quote_ident(attname) || '::text)', ' || '', '' || ' order by attnum)
              || ' || '')'' from banwen.' || relname || ' order by 1'
            from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
            where relkind = 'r' and relnamespace = 'banwen'::regnamespace group by relname order by relname
            """;

    private static final String POSITIONS =
            """
            select format('select setval(%L, %s)', schemaname || '.' || sequencename, last_value)
            from pg_sequences where schemaname = 'banwen' and last_value is not null order by 1
            """;

    /** Primary and unique keys before the references to them. */
    private static final String CONSTRAINTS =
            """
            select 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'banwen'::regnamespace and contype in ('p', 'u', 'c', 'f')
            order by contype = 'f', conrelid::regclass::text, conname
            """;

    private static final String INDEXES =
            """
            select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indexrelid
            where relnamespace = 'banwen'::regnamespace
              and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
            order by 1
            """;

    private static final String FUNCTIONS =
            """
            select pg_get_functiondef(p.oid) from pg_proc p join pg_language l on l.oid = prolang
            where pronamespace = 'banwen'::regnamespace and lanname in ('sql', 'plpgsql') order by proname
            """;

    private static final String TRIGGERS =
            """
            select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
            where relnamespace = 'banwen'::regnamespace and not tgisinternal order by tgname
            """;

    /** Everybody may call a function of which nothing is said. */
    private static final String CLOSED_FUNCTIONS =
            """
            select 'revoke all on function banwen.' || proname || '(' || pg_get_function_identity_arguments(oid) || ') from public'
            from pg_proc where pronamespace = 'banwen'::regnamespace and proacl is not null
              and not exists (select from aclexplode(proacl) where grantee = 0) order by proname
            """;

    private static final String RIGHTS =
            """
            select 'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on '
              || kind || ' ' || name || ' to ' || grantee::regrole
            from (
              select 'schema' as kind, nspname::text as name, nspowner as owner, nspacl as acl
                from pg_namespace where nspname in ('banwen', 'engine')
              union all
              select case relkind when 'S' then 'sequence' else 'table' end, 'banwen.' || relname, relowner, relacl
                from pg_class where relkind in ('r', 'S') and relnamespace = 'banwen'::regnamespace
              union all
              select 'function', 'banwen.' || proname || '(' || pg_get_function_identity_arguments(oid) || ')', proowner, proacl
                from pg_proc where pronamespace = 'banwen'::regnamespace
            ) o, aclexplode(acl) where grantee not in (owner, 0) group by kind, name, grantee order by kind, name
            """;

    private static final String DEFAULT_RIGHTS =
            """
            select 'alter default privileges in schema ' || defaclnamespace::regnamespace || ' grant '
              || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on '
              || case defaclobjtype when 'S' then 'sequences' else 'tables' end || ' to ' || grantee::regrole
            from pg_default_acl d, aclexplode(defaclacl) where grantee <> defaclrole
            group by defaclnamespace, defaclobjtype, grantee order by 1
            """;

    private SchemaDump() {}

    /** Statements that make the same of an empty database, when its owner executes them in this order. */
    static String of(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            // Without a search path every name is written with its schema.
            jdbc.execute("set search_path = ''");
            jdbc.execute("set time zone 'Asia/Shanghai'");
            return String.join("", statements(jdbc));
        }
    }

    private static List<String> statements(JdbcTemplate jdbc) {
        List<String> all = new ArrayList<>();
        List.of(SCHEMAS, SEQUENCES, TABLES).forEach(query -> all.addAll(jdbc.queryForList(query, String.class)));
        jdbc.queryForList(ROWS, String.class).forEach(rows -> all.addAll(jdbc.queryForList(rows, String.class)));
        List.of(POSITIONS, CONSTRAINTS, INDEXES, FUNCTIONS, TRIGGERS, CLOSED_FUNCTIONS, RIGHTS, DEFAULT_RIGHTS)
                .forEach(query -> all.addAll(jdbc.queryForList(query, String.class)));
        return all.stream().map(statement -> statement + ";\n").toList();
    }
}
