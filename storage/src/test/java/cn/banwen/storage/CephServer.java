package cn.banwen.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ceph's S3 gateway on a cluster of one machine that keeps everything in memory: one monitor, one manager, one store, one
 * gateway, on loopback, gone with the JVM. Needs Debian's radosgw, ceph-mon, ceph-osd, ceph-mgr and ceph-common.
 */
final class CephServer implements AutoCloseable {

    static final String ACCESS_KEY = "banwen";
    static final String SECRET_KEY = "a-long-secret";
    /** A key of the key service, 32 bytes in Base64, by which the gateway encrypts. */
    static final String ENCRYPTION_KEY = "testkey-1";

    private static final String CONFIGURATION =
            """
            [global]
            fsid = %1$s
            mon host = [v2:127.0.0.1:%2$d]
            mon initial members = a
            public addr = 127.0.0.1
            keyring = %3$s/keyring
            run dir = %3$s/run
            admin socket = %3$s/run/$name.asok
            pid file = %3$s/run/$name.pid
            log file = %3$s/$name.log
            crash dir = %3$s/run
            osd pool default size = 1
            osd pool default min size = 1
            osd pool default pg num = 1
            osd pool default pg autoscale mode = off
            osd crush chooseleaf type = 0
            mon allow pool size one = true
            mgr initial modules =
            ms mon client mode = crc secure
            ms client mode = crc secure
            osd objectstore = memstore
            memstore device bytes = 2147483648
            mon data = %3$s/mon
            osd data = %3$s/osd
            mgr data = %3$s/mgr
            [client.rgw]
            rgw data = %3$s/rgw
            rgw frontends = beast endpoint=127.0.0.1:%4$d
            rgw crypt require ssl = false
            rgw crypt s3 kms backend = testing
            rgw crypt s3 kms encryption keys = testkey-1=YmluCmJvb3N0CmJvb3N0LWJ1aWxkCmNlcGguY29uZgo=
            """;

    private static @Nullable CephServer started;

    private final Path home;
    private final int port;
    private final List<Process> servers = new ArrayList<>();

    private CephServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** One for all tests of a JVM. */
    static synchronized CephServer get() {
        CephServer running = started;
        if (running == null) {
            running = start();
            started = running;
        }
        return running;
    }

    /** In a process of its own, for the tests of another module: tells where it serves, and ends with its input. */
    public static void main(String... args) throws IOException {
        System.out.println(get().endpoint());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    /** Returns when the gateway serves. */
    private static CephServer start() {
        try {
            CephServer server = new CephServer(Files.createTempDirectory("banwen-ceph-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.begin();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void begin() throws IOException {
        for (String folder : List.of("run", "mon", "osd", "mgr", "rgw")) {
            Files.createDirectories(home.resolve(folder));
        }
        int monitor = freePort();
        String cluster = UUID.randomUUID().toString();
        Files.writeString(home.resolve("ceph.conf"), CONFIGURATION.formatted(cluster, monitor, home, port));
        String keyring = home.resolve("keyring").toString();
        run("ceph-authtool", "--create-keyring", keyring, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *");
        for (String name : List.of("client.admin", "mgr.x", "osd.0", "client.rgw")) {
            run(
                    "ceph-authtool",
                    keyring,
                    "--gen-key",
                    "-n",
                    name,
                    "--cap",
                    "mon",
                    "allow *",
                    "--cap",
                    "osd",
                    "allow *",
                    "--cap",
                    "mgr",
                    "allow *");
        }
        String map = home.resolve("monmap").toString();
        run("monmaptool", "--create", "--addv", "a", "[v2:127.0.0.1:" + monitor + "]", "--fsid", cluster, map);
        run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map, "--keyring", keyring);
        serve("ceph-mon", "-i", "a", "-f");
        serve("ceph-mgr", "-i", "x", "-f");
        String disk = UUID.randomUUID().toString();
        run("ceph", "-n", "client.admin", "osd", "new", disk);
        run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", disk);
        serve("ceph-osd", "-i", "0", "-f");
        serve("radosgw", "-n", "client.rgw", "-f");
        awaitGateway();
        addUser("banwen", ACCESS_KEY, SECRET_KEY);
    }

    /** Somebody who may make buckets of his own. */
    void addUser(String name, String accessKey, String secretKey, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "radosgw-admin",
                "-n",
                "client.admin",
                "user",
                "create",
                "--uid=" + name,
                "--display-name=" + name,
                "--access-key=" + accessKey,
                "--secret-key=" + secretKey));
        command.addAll(Arrays.asList(more));
        run(command.toArray(String[]::new));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitGateway() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(endpoint()).build();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end) {
            servers.forEach(CephServer::requireAlive);
            try {
                client.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("the gateway did not come up, see " + home);
    }

    private static void requireAlive(Process server) {
        if (!server.isAlive()) {
            throw new IllegalStateException("a server of Ceph ended: " + server.info());
        }
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("CEPH_CONF", home.resolve("ceph.conf").toString());
        builder.environment().put("PATH", "/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin");
        Path output = home.resolve(command[0] + ".out");
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    }

    private void serve(String... command) throws IOException {
        servers.add(builder(command).start());
    }

    private void run(String... command) {
        try {
            if (builder(command).start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n"
                        + Files.readString(home.resolve(command[0] + ".out"), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "is Ceph installed (Debian: radosgw ceph-mon ceph-osd ceph-mgr ceph-common)?", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        servers.forEach(Process::destroyForcibly);
        servers.forEach(server -> server.onExit().join());
        servers.clear();
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (java.nio.file.NoSuchFileException gone) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
