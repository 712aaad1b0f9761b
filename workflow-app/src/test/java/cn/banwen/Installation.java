package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.Protection;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.S3Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database and a bucket, on which the operator's commands work and the application can be started. */
record Installation(ScratchDatabase database, S3Settings files) {

    String[] options() {
        List<String> options = new ArrayList<>();
        database.asVariables()
                .forEach((name, value) ->
                        options.add("--" + name.toLowerCase(Locale.ROOT).replace('_', '.') + "=" + value));
        options.add("--banwen.storage.endpoint=" + files.endpoint());
        options.add("--banwen.storage.region=" + files.region());
        options.add("--banwen.storage.bucket=" + files.bucket());
        options.add("--banwen.storage.access-key=" + files.accessKey());
        options.add("--banwen.storage.secret-key=" + files.secretKey());
        Protection protection = files.protection();
        options.add("--banwen.storage.object-lock=" + protection.lock().name().toLowerCase(Locale.ROOT));
        options.add("--banwen.storage.encryption=" + Objects.requireNonNullElse(protection.encryption(), ""));
        options.add("--banwen.storage.encryption-key=" + Objects.requireNonNullElse(protection.encryptionKey(), ""));
        options.add("--banwen.data=" + AtExit.temporaryDirectory());
        return options.toArray(String[]::new);
    }

    ConfigurableApplicationContext start(String... more) {
        String[] options = with(options(), "--server.port=0", "--banwen.timers=false", "--banwen.cover.look=24h");
        return new SpringApplicationBuilder(BanwenApplication.class)
                .profiles("demo")
                .run(with(options, more));
    }

    Installation migrated() {
        SchemaMigration.run(with(new String[] {"migrate"}, options()));
        return this;
    }

    /** Returns the exit code. */
    int run(String... command) {
        return OperatorCommand.run(
                with(new String[] {command[0]}, with(options(), Arrays.copyOfRange(command, 1, command.length))));
    }

    Installation restored(Path backup) {
        assertThat(migrated().run("restore", backup.toString())).isZero();
        return this;
    }

    JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    DocumentStore store() {
        return new S3DocumentStore(files);
    }

    /** A digest over all rows of each table, but for the numbers of transactions. */
    Map<String, String> rows() {
        Map<String, String> digests = new TreeMap<>();
        owner().sql(
                        """
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('banwen', 'engine') and tablename <> 'flyway_schema_history'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> digests.put(table, digest(table)));
        return digests;
    }

    private String digest(String table) {
        return owner().sql("select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') from"
                        + " (select (to_jsonb(t) - '{state_set_in,requested_in}'::text[])::text as row from "
                        + table
                        + " t) rows")
                .query(String.class)
                .single();
    }

    Map<String, Long> objects() {
        Map<String, Long> sizes = new TreeMap<>();
        try (DocumentStore store = store()) {
            store.list("", object -> sizes.put(object.key(), object.size()));
        }
        return sizes;
    }

    String aFile() {
        return owner().sql("select object_key from document_file order by object_key limit 1")
                .query(String.class)
                .single();
    }

    long count(String from) {
        return owner().sql("select count(*) from " + from).query(Long.class).single();
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }
}
