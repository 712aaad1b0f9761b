package cn.banwen.rendition;

import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.Lease.Task;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the tasks of one kind, one at a time, on a thread of its own that lives while there is work. */
final class RenditionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionWorker.class);

    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final Task task;
    private final RenditionTasks tasks;
    private final Work work;
    private final Runnable abandon;
    private final ExecutorService thread;

    /** What is done with a task. */
    interface Work {
        void perform(Lease lease) throws IOException, Unmade;
    }

    /**
     * A worker that is yet to be woken.
     *
     * @param idle is run on the worker's thread before it ends for lack of work; another may have begun by then
     * @param abandon is run on the thread that stops it, and ends what the work waits for
     */
    RenditionWorker(Task task, RenditionTasks tasks, Work work, Runnable idle, Runnable abandon) {
        this.task = task;
        this.tasks = tasks;
        this.work = work;
        this.abandon = abandon;
        // One call in wait: more of them would find nothing to do.
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1),
                run -> {
                    Thread worker = new Thread(
                            () -> {
                                run.run();
                                idle.run();
                            },
                            "rendition-" + task.code());
                    worker.setDaemon(true);
                    return worker;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void wake() {
        thread.execute(this::workOff);
    }

    /** What is under way goes back. */
    void interrupt() {
        thread.shutdownNow();
        // It may wait for an answer, which no interrupt ends.
        abandon.run();
    }

    /** Waits until it has gone back, while there still is a database. */
    void awaitEnd() throws InterruptedException {
        if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("A rendition is left to whoever looks next");
        }
    }

    private void workOff() {
        try {
            Optional<Lease> taken = tasks.take(task);
            while (taken.isPresent() && !Thread.currentThread().isInterrupted()) {
                boolean goOn = perform(taken.get());
                taken = goOn && !Thread.currentThread().isInterrupted() ? tasks.take(task) : Optional.empty();
            }
        } catch (RuntimeException e) {
            LOG.warn("Renditions wait for the next look", e);
        }
    }

    /** False where nothing else would succeed at present. */
    private boolean perform(Lease lease) {
        try {
            work.perform(lease);
        } catch (Lease.Lost lost) {
            giveBack(lease);
        } catch (Unmade unmade) {
            LOG.info("No rendition of {} ({}): {}", lease.sha256(), lease.mediaType(), unmade.getMessage());
            fail(lease, unmade.code());
        } catch (StorageException | Refusal e) {
            if (isOfAnAbsentStore(e)) {
                postpone(lease, e);
                return false;
            }
            again(lease, "store-unavailable", e);
        } catch (IOException | RuntimeException e) {
            again(lease, "rendition-failed", e);
        }
        return true;
    }

    private static boolean isOfAnAbsentStore(RuntimeException failure) {
        return failure instanceof StorageUnavailableException
                || failure.getCause() instanceof StorageUnavailableException;
    }

    /** However long the store is away, no file is given up for it. */
    private void postpone(Lease lease, Exception cause) {
        if (Thread.currentThread().isInterrupted()) {
            giveBack(lease);
            return;
        }
        LOG.warn("Renditions wait for the store", cause);
        try {
            tasks.postpone(lease, PAUSE);
        } catch (Lease.Lost lost) {
            LOG.info("{} was taken over", lease.sha256());
        }
    }

    private void again(Lease lease, String code, Exception cause) {
        if (Thread.currentThread().isInterrupted()) {
            giveBack(lease);
            return;
        }
        LOG.warn("The rendition of {} did not succeed at the {}. try", lease.sha256(), lease.tries(), cause);
        if (lease.tries() < MOST_TRIES) {
            try {
                tasks.putBack(lease, PAUSE.multipliedBy((long) lease.tries() * lease.tries()));
            } catch (Lease.Lost lost) {
                LOG.info("{} was taken over", lease.sha256());
            }
        } else {
            fail(lease, code);
        }
    }

    private void fail(Lease lease, String code) {
        try {
            tasks.failed(lease, code);
        } catch (Lease.Lost lost) {
            LOG.info("{} was taken over", lease.sha256());
        }
    }

    /** An interrupted thread is given no connection. */
    private void giveBack(Lease lease) {
        boolean interrupted = Thread.interrupted();
        tasks.giveBack(lease);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
