package cn.banwen.rendition;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A command of the system, run with a time after which it is killed with all that it started, and with a bound on each
 * file that it writes: what unfolds must not fill the disk. It gets none of our environment, so that no credential reaches what reads a foreign file, and yields the processor to the application.
 */
final class BoundedCommand {

    private static final Path SHELL = Path.of("/bin/sh");
    /** Of one file that it writes: as much as a PDF's parts may take that are kept out of memory. */
    private static final DataSize MOST_WRITTEN = DataSize.ofGigabytes(1);

    /** The exit values of a command that the system, or a person, ended by a signal: SIGKILL and SIGTERM. */
    static final Set<Integer> KILLED = Set.of(128 + 9, 128 + 15);

    /** In which a shell counts them. */
    private static final long BLOCK = 512;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<String> command;
    private final Path folder;
    private final @Nullable DataSize memory;

    /**
     * @param folder in which it runs, and where its temporary files go
     * @param memory of address space, which the system holds it to; null for a command with bounds of its own
     */
    BoundedCommand(List<String> command, Path folder, @Nullable DataSize memory) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.memory = memory;
    }

    /** Where the command is: absolute, or on the path; empty where it is not installed. */
    static Optional<Path> find(String command) {
        String path = System.getenv("PATH");
        Stream<Path> places = command.contains(File.separator) || path == null
                ? Stream.of(Path.of(command))
                : Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, command));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** Starts it, with pipes at its standard input and output. */
    Process start(ProcessBuilder.Redirect output, ProcessBuilder.Redirect errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bounded())
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        Map<String, String> environment = builder.environment();
        @Nullable String path = environment.get("PATH");
        environment.clear();
        environment.put("PATH", path == null ? "/usr/bin:/bin" : path);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    /**
     * Runs it to its end, its output in a file.
     *
     * @return its exit value; empty when its time was over
     */
    Optional<Integer> run(Path output, Duration time) throws IOException {
        Process process = start(
                ProcessBuilder.Redirect.to(output.toFile()),
                ProcessBuilder.Redirect.to(output.resolveSibling("errors.txt").toFile()));
        try {
            process.getOutputStream().close();
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lease.Lost();
        } finally {
            kill(process);
        }
    }

    /** Kills the process and all that it started. */
    static void kill(Process process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> bounded() {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of(SHELL.toString(), "-c"));
        String limit = "ulimit -f " + MOST_WRITTEN.toBytes() / BLOCK + "; ";
        String space = memory == null ? "" : "ulimit -v " + memory.toKilobytes() + "; ";
        whole.add(limit + space + "command -v nice >/dev/null && exec nice -n 10 \"$@\"; exec \"$@\"");
        whole.add("sh");
        whole.addAll(command);
        return whole;
    }
}
