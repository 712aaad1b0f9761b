package cn.banwen.rendition;

import cn.banwen.intake.FileStaged;
import cn.banwen.intake.FilesAttached;
import cn.banwen.platform.DataDirectory;
import cn.banwen.rendition.Lease.Task;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;

/** This process's workers, and what wakes them: files that came, a minute that passed. */
@Component
class RenditionWorkers {

    private final OfficeFiles office;
    private final Recognition recognition;
    private final RenditionRequests requests;
    private final List<RenditionWorker> workers = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "rendition-watch");
        thread.setDaemon(true);
        return thread;
    });

    RenditionWorkers(
            Drawing drawing,
            RecognitionOfPages recognitionOfPages,
            OfficeFiles office,
            Recognition recognition,
            RenditionTasks tasks,
            RenditionRequests requests,
            RenditionSettings settings,
            DataDirectory data,
            @Value("${banwen.papers.fonts:#{null}}") @Nullable Path fonts)
            throws IOException {
        this.office = office;
        this.recognition = recognition;
        this.requests = requests;
        // What a killed process left behind; nobody else has this data directory.
        FileSystemUtils.deleteRecursively(data.resolve("renditions"));
        Path folder = Files.createDirectories(data.resolve("renditions"));
        for (int i = 1; i <= settings.workers(); i++) {
            DrawingProcesses processes = new DrawingProcesses(
                    Files.createDirectory(folder.resolve("drawing-" + i)), settings.memory(), fonts, watch);
            workers.add(new RenditionWorker(
                    Task.DRAW,
                    tasks,
                    lease -> drawing.perform(lease, processes),
                    processes::dropIfMine,
                    processes::drop));
        }
        Path recognising = Files.createDirectory(folder.resolve("recognition"));
        workers.add(new RenditionWorker(
                Task.RECOGNISE, tasks, lease -> recognitionOfPages.perform(lease, recognising), () -> {}, () -> {}));
    }

    /** The tasks of the files, in the transaction that makes them part of a document. */
    @EventListener
    void note(FilesAttached attached) {
        requests.want(attached.sha256(), attached.mediaTypes());
    }

    @TransactionalEventListener
    void begin(FilesAttached attached) {
        wake();
    }

    /** Somebody looks at a file before its document is made; the document finds it done. */
    @EventListener
    void note(FileStaged staged) {
        requests.want(List.of(staged.sha256()), List.of(staged.mediaType()));
    }

    @TransactionalEventListener
    void begin(FileStaged staged) {
        wake();
    }

    /** What waited for a program is tried again once that is installed. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        List<String> mended = new ArrayList<>();
        if (office.isInstalled()) {
            mended.add("office-missing");
        }
        if (recognition.isInstalled()) {
            mended.add("recognition-missing");
        }
        requests.retryAll(mended);
        wake();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void wake() {
        workers.forEach(RenditionWorker::wake);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.forEach(RenditionWorker::interrupt);
        for (RenditionWorker worker : workers) {
            worker.awaitEnd();
        }
        watch.shutdownNow();
    }
}
