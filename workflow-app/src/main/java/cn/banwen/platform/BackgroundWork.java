package cn.banwen.platform;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that works off what waits. However often it is woken, one look is under way and one waits: more of them would
 * find nothing to do. Whoever owns it stops it before it is destroyed, so that there still is a database.
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final String name;
    private final Look look;
    private final ExecutorService thread;

    /** Something that waits. */
    public interface Look {
        /** Does some of it, in a transaction of its own; false when nothing is due any more. */
        boolean step();
    }

    /** @param name of the thread, and what the log calls it */
    public BackgroundWork(String name, Look look) {
        this.name = name;
        this.look = look;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(1),
                work -> {
                    Thread worker = new Thread(work, name);
                    worker.setDaemon(true);
                    return worker;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Looks soon, in its own thread; nothing once it was stopped. */
    public void wake() {
        thread.execute(this::workOff);
    }

    /** Interrupts what is under way and waits a few seconds for its end; what is left, whoever looks next does. */
    public void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("{} is left to whoever looks next", name);
        }
    }

    private void workOff() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = look.step();
            }
        } catch (RuntimeException e) {
            // Cut off by the end of the process, anything may fail.
            if (thread.isShutdown()) {
                return;
            }
            if (DatabaseAway.isCauseOf(e)) {
                LOG.warn("{} waits for the next look: the database is away", name);
            } else {
                LOG.warn("{} waits for the next look", name, e);
            }
        }
    }
}
