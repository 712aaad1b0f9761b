package cn.banwen.rendition;

import cn.banwen.rendition.drawing.DrawingProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A {@link DrawingProcess} of ours. Not for use by several threads at once; killing it may come from any. */
final class DrawingChild implements AutoCloseable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final Set<String> ANSWERS = Set.of("opened", "drawn", "unreadable", "trouble");

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final ScheduledExecutorService watch;
    private volatile boolean killed;

    private DrawingChild(Process process, ScheduledExecutorService watch) {
        this.process = process;
        this.watch = watch;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The process ended, or was killed, before it answered. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean late;

        Gone(boolean late, @Nullable Throwable cause) {
            super(late ? "no answer in time" : "ended without an answer", cause);
            this.late = late;
        }

        /** Whether it took too long, rather than too much memory. */
        boolean late() {
            return late;
        }
    }

    /** The process can't work at the moment, whatever the file is. */
    static final class Trouble extends IOException {
        private static final long serialVersionUID = 1L;

        Trouble(String answer) {
            super(answer);
        }
    }

    /**
     * Starts one.
     *
     * @param folder for its log and what it learned about the host's fonts
     * @param scratch for its temporary files
     * @param fonts of the office; null for none
     * @param watch on which it is killed when an answer takes too long
     */
    static DrawingChild start(
            Path folder, Path scratch, DataSize memory, @Nullable Path fonts, ScheduledExecutorService watch)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory.toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // Its last words would look like an answer.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Dpdfbox.fontcache=" + folder,
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                absolute(Objects.requireNonNull(System.getProperty("java.class.path")))));
        if (fonts != null) {
            command.add(1, "-D" + DrawingProcess.FONTS + "=" + fonts.toAbsolutePath());
        }
        if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") == null) {
            command.add(DrawingProcess.class.getName());
        } else {
            // Packed in one jar, whose own launcher finds what lies inside.
            command.add(command.size() - 2, "-Dloader.main=" + DrawingProcess.class.getName());
            command.add(LAUNCHER);
        }
        command.add(Long.toString(ProcessHandle.current().pid()));
        Process process = new BoundedCommand(command, folder, null)
                .start(
                        ProcessBuilder.Redirect.PIPE,
                        ProcessBuilder.Redirect.to(folder.resolve("drawing.log").toFile()));
        return new DrawingChild(process, watch);
    }

    /** The child has a working directory of its own. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @throws Unmade when the file, or the page, can't be read
     * @throws Gone when the process ended or had to be killed; it is of no further use
     * @throws Trouble when neither is the reason
     */
    String ask(String command, Duration time) throws Unmade, Gone, Trouble {
        // Of this question alone: an alarm just after the answer says nothing of the next one.
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(() -> tooLate(late), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new Gone(late.get(), null);
            }
            String[] words = answer.split(" ", 3);
            if (!ANSWERS.contains(words[0])) {
                throw new Gone(late.get(), new IOException("no answer: " + words[0]));
            }
            if (words[0].equals("unreadable")) {
                throw new Unmade(words[1], words[2]);
            }
            if (words[0].equals("trouble")) {
                throw new Trouble(answer);
            }
            return answer;
        } catch (Gone | Trouble failure) {
            throw failure;
        } catch (IOException e) {
            throw new Gone(late.get(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private void tooLate(AtomicBoolean late) {
        late.set(true);
        killed = true;
        BoundedCommand.kill(process);
    }

    boolean isAlive() {
        return !killed && process.isAlive();
    }

    @Override
    public void close() {
        BoundedCommand.kill(process);
    }
}
