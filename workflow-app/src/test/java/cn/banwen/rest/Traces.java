package cn.banwen.rest;

import static org.awaitility.Awaitility.await;

import cn.banwen.platform.DataDirectory;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that an arrival leaves behind in database and store: equal before and after a refusal. Looking waits for the spool to
 * be empty: a request's parts leave it only after the answer, and books are printed there in the background.
 */
record Traces(long documents, long files, long provisional, long acts, long tasks, Set<String> objects) {

    static Traces of(JdbcClient jdbc, DocumentStore store, DataDirectory data) {
        await().atMost(Duration.ofMinutes(1)).until(() -> spool(data.resolve("spool")), Set::isEmpty);
        Set<String> objects = new TreeSet<>();
        // pages that are drawn meanwhile come and go beside
        store.list("documents/", object -> objects.add(object.key()));
        return new Traces(
                count(jdbc, "document"),
                count(jdbc, "document_file"),
                count(jdbc, "provisional_object"),
                count(jdbc, "act"),
                count(jdbc, "task"),
                objects);
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Set<String> spool(Path directory) {
        try (var files = Files.list(directory)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
