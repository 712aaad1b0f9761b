package cn.banwen.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A process of the application, in the profile of production. */
public final class Replica implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private final Path directory;
    private final List<String> settings;
    private final int port;
    private @Nullable Process process;

    public Replica(Path directory, List<String> settings) {
        this.directory = directory;
        this.settings = List.copyOf(settings);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    public Replica begin() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BanwenApplication.class.getName(),
                "--spring.profiles.active=production",
                "--server.port=" + port,
                "--banwen.data=" + directory.resolve("data")));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        return this;
    }

    private Path log() {
        return directory.resolve("replica.log");
    }

    public Replica awaitReady() {
        Awaitility.await(directory.toString())
                .atMost(STARTED_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(running().isAlive()).as(this::logged).isTrue();
                    return isReady();
                });
        return this;
    }

    private boolean isReady() {
        try {
            return visitor().get("/actuator/health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    public String logged() {
        try {
            return Files.readString(log());
        } catch (IOException none) {
            return none.toString();
        }
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** As a machine that is paused: neither dead nor alive, its connections stay, and what they hold. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int sent = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(running().pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(sent).as("kill -" + name).isZero();
    }

    /** As a cluster does: SIGTERM. */
    void terminate() {
        running().destroy();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    boolean ended(Duration within) throws InterruptedException {
        return running().waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Process started = process;
        if (started != null) {
            started.descendants().forEach(ProcessHandle::destroyForcibly);
            started.destroyForcibly();
        }
    }
}
