package cn.banwen.intake;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What reading one file may cost. A small file can unfold into any amount of memory inside the parser, out of our sight;
 * what the thread allocates is in sight, and is asked each time the parser reads on.
 */
class Effort {

    private static final long MAX_ALLOCATED = 256L << 20;
    private static final Duration MAX_TIME = Duration.ofSeconds(30);

    private final long allocatedBefore = allocated();
    private final long start = System.nanoTime();

    /** Thrown through the parser, which would swallow an IOException and try something else. */
    static class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void check() {
        if (allocated() - allocatedBefore > MAX_ALLOCATED || System.nanoTime() - start > MAX_TIME.toNanos()) {
            throw new Exceeded();
        }
    }

    /** Bytes that this thread ever allocated; constant where the JVM doesn't count, as for virtual threads. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
