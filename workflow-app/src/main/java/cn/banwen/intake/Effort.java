package cn.banwen.intake;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What reading one file may cost. A small file can unfold into any amount of memory inside the parser, out of our sight;
 * what the thread allocates is in sight, and is asked each time the parser reads on. For one platform thread: of virtual
 * ones the JVM doesn't count what they allocate.
 */
public class Effort {

    private static final long MAX_ALLOCATED_A_STEP = 128L << 20;
    private static final Duration MAX_TIME = Duration.ofSeconds(30);

    private long allocatedBefore = allocated();
    private final long start = System.nanoTime();

    Effort() {}

    /** Thrown through the parser, which would swallow an IOException and try something else. */
    public static class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What the steps before allocated is garbage by now; their time stays spent. */
    public void nextStep() {
        allocatedBefore = allocated();
    }

    /** Throws {@link Exceeded} when it has been too much. */
    public void check() {
        if (allocated() - allocatedBefore > MAX_ALLOCATED_A_STEP || System.nanoTime() - start > MAX_TIME.toNanos()) {
            throw new Exceeded();
        }
    }

    /** Bytes that this thread ever allocated; constant where the JVM doesn't count. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
