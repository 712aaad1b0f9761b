package cn.banwen.replicas;

import cn.banwen.AtExit;
import cn.banwen.BanwenApplication;
import cn.banwen.platform.ExternalPostgres;
import cn.banwen.storage.EmbeddedS3Server;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.S3Settings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * An office in production: two processes behind a proxy, on a PostgreSQL and an S3 server that are reached through forwarders.
 * Its people and posts are those of the demo, put there before. Started once for all tests of a JVM.
 */
final class TwoReplicas {

    private static final AtomicReference<@Nullable TwoReplicas> STARTED = new AtomicReference<>();

    private final ExternalPostgres postgres = new ExternalPostgres();
    private final EmbeddedS3Server s3 =
            EmbeddedS3Server.start(AtExit.temporaryDirectory(), "an-access-key", "a-secret-key");
    private final Path scans = AtExit.temporaryDirectory();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    final Forwarder database = new Forwarder(postgres.port());
    final Forwarder store = new Forwarder(s3.endpoint().getPort());
    final Replica a;
    final Replica b;
    final Forwarder proxy;
    private boolean crashed;

    private TwoReplicas() throws IOException {
        AtExit.close(postgres);
        AtExit.close(s3);
        mail.start();
        AtExit.close(mail::stop);
        settle();
        a = replica("replica-a").begin();
        b = replica("replica-b").begin();
        a.awaitReady();
        b.awaitReady();
        proxy = new Forwarder(a.port(), b.port());
    }

    static synchronized TwoReplicas get() {
        TwoReplicas running = STARTED.get();
        if (running == null) {
            try {
                running = new TwoReplicas();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            STARTED.set(running);
        }
        return running;
    }

    /** Migrates as the owner, and puts the invented township there with passwords that cost little to compare. */
    private void settle() {
        List<String> options = new ArrayList<>(postgres.settings(postgres.port(), "settler"));
        options.addAll(postgres.ownersLogin());
        options.addAll(storage(s3.endpoint().getPort()));
        options.addAll(List.of(
                "--banwen.data=" + AtExit.temporaryDirectory(),
                "--server.port=0",
                "--banwen.demo.documents=false",
                "--banwen.timers=false"));
        new SpringApplicationBuilder(BanwenApplication.class)
                .profiles("demo")
                .run(options.toArray(String[]::new))
                .close();
        owner().sql("update person set password_hash = ? where password_hash is not null")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(Visitor.PASSWORD))
                .update();
    }

    private static List<String> storage(int port) {
        return List.of(
                "--banwen.storage.endpoint=http://127.0.0.1:" + port,
                "--banwen.storage.bucket=documents",
                "--banwen.storage.access-key=an-access-key",
                "--banwen.storage.secret-key=a-secret-key");
    }

    private Replica replica(String name) throws IOException {
        Path directory = Files.createDirectory(AtExit.temporaryDirectory().resolve(name));
        List<String> settings = new ArrayList<>(postgres.settings(database.port(), name));
        settings.addAll(storage(store.port()));
        settings.addAll(List.of(
                "--banwen.office-name=某乡党政办公室",
                "--banwen.database.migrate-at-start=false",
                "--banwen.database.answer-timeout=20s",
                "--banwen.shutdown.announce=3s",
                "--banwen.rendition.memory=192MB",
                "--banwen.mail.host=127.0.0.1",
                "--banwen.mail.port=" + mail.getSmtp().getPort(),
                "--banwen.mail.encryption=none",
                "--banwen.mail.from=office@township.example",
                "--banwen.mail.address=http://localhost",
                "--banwen.mail.look-every=PT1S",
                "--banwen.intake.folder.path=" + scans,
                "--banwen.intake.folder.settle=0s",
                "--banwen.intake.folder.look-every=1s"));
        Replica replica = new Replica(directory, settings);
        AtExit.close(replica);
        return replica;
    }

    /** The folder of the scanner, which both look at. */
    Path scans() {
        return scans;
    }

    JdbcClient owner() {
        return JdbcClient.create(postgres.owner());
    }

    /** As the replicas themselves. */
    JdbcClient application() {
        return JdbcClient.create(postgres.application());
    }

    Connection connection() throws SQLException {
        return postgres.owner().getConnection();
    }

    long count(String from) {
        return owner().sql("select count(*) from " + from).query(Long.class).single();
    }

    /** The files of documents that lie in the store. */
    long objects() {
        AtomicLong objects = new AtomicLong();
        try (S3DocumentStore direct = new S3DocumentStore(
                new S3Settings(s3.endpoint(), "us-east-1", "documents", "an-access-key", "a-secret-key"))) {
            direct.list("documents/", object -> objects.incrementAndGet());
        }
        return objects.get();
    }

    GreenMail mail() {
        return mail;
    }

    Replica named(String name) {
        return name.equals("replica-a") ? a : b;
    }

    Replica other(Replica one) {
        return one == a ? b : a;
    }

    /** A client of the office, who knows nothing of replicas. */
    Visitor visitor() {
        return new Visitor(proxy.port());
    }

    void crashDatabase() throws IOException, InterruptedException {
        crashed = true;
        database.cut();
        postgres.crash();
    }

    void mend() {
        if (crashed) {
            postgres.startAgain();
            database.leadTo(postgres.port());
            crashed = false;
        }
        database.mend();
        store.mend();
    }

    /**
     * What the next version's command {@code migrate} may do while these replicas work: columns for every table, each in a step of
     * its own, and a table that they don't know.
     */
    void migrateToTheNextVersion() throws IOException {
        Path scripts = Files.createDirectory(AtExit.temporaryDirectory().resolve("next"));
        int version = 9000;
        for (String table : tables()) {
            Files.writeString(
                    scripts.resolve("V" + version++ + "__" + table + ".sql"),
                    "alter table %s add column next_note text, add column next_kind text not null default 'plain';"
                            .formatted(table));
        }
        Files.writeString(
                scripts.resolve("V" + version + "__next.sql"),
                "create table next_thing (id bigint primary key, document_id uuid references document);");
        postgres.migrate(scripts);
    }

    private List<String> tables() {
        return owner().sql(
                        """
                        select relname from pg_class where relkind = 'r' and relnamespace = 'banwen'::regnamespace
                          and relname not like 'flyway%' order by 1
                        """)
                .query(String.class)
                .list();
    }

    String logs() {
        return "=== a\n" + a.logged() + "\n=== b\n" + b.logged();
    }
}
