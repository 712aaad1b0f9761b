package cn.banwen.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** After a kill of the application its PostgreSQL lives on and would keep the next one from starting. */
final class LeftoverPostgres {

    private LeftoverPostgres() {}

    /**
     * Stops the server that runs on this cluster, if there is one. Only called while the data directory's lock is
     * held, so no living instance owns it.
     *
     * @throws IOException when it doesn't stop
     */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1).strip()).equals(cluster)) {
            Files.delete(pidFile);
            return;
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(found -> runs(found, cluster));
        if (process.isPresent()) {
            stop(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** Process ids are given again: another program, even another PostgreSQL, may have this one by now. */
    private static boolean runs(ProcessHandle process, Path cluster) {
        boolean postgres = process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
        return postgres
                && process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(cluster.toString()))
                        .isPresent();
    }

    private static void stop(ProcessHandle process) throws IOException {
        for (boolean forcibly : List.of(false, true)) {
            boolean sent = forcibly ? process.destroyForcibly() : process.destroy();
            if (sent && ended(process)) {
                return;
            }
        }
        throw new IOException("the PostgreSQL of an earlier run, process " + process.pid() + ", doesn't stop");
    }

    private static boolean ended(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
