package cn.banwen.circulation.engine;

import java.time.Duration;
import java.util.List;
import org.flowable.job.service.JobProcessor;
import org.flowable.job.service.JobProcessorContext;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.persistence.entity.AbstractRuntimeJobEntity;
import org.flowable.spring.SpringProcessEngineConfiguration;

/** How timers are fetched and run: in large portions, by few threads, so that people's acts keep their connections. */
final class TimerExecutor {

    private static final int THREADS = 4;
    private static final int PORTION = 512;

    /** So long what a process fetched is nobody else's: a portion takes seconds, and a killed process's timers wait so long. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** A fetch takes well under a second; whoever holds the right to it for longer is dead. */
    private static final Duration FETCH = Duration.ofSeconds(30);

    private static final Duration LOOK_FOR_THE_DEAD = Duration.ofSeconds(15);

    private TimerExecutor() {}

    static void configure(SpringProcessEngineConfiguration configuration, boolean active) {
        configuration.setAsyncExecutorActivate(active);
        configuration.setAsyncExecutorCorePoolSize(THREADS);
        configuration.setAsyncExecutorMaxPoolSize(THREADS);
        configuration.setAsyncExecutorThreadPoolQueueSize(2 * PORTION);
        configuration.setJobProcessors(List.of(new NotExclusive()));
        AsyncJobExecutorConfiguration executor = new AsyncJobExecutorConfiguration();
        executor.setMaxTimerJobsPerAcquisition(PORTION);
        executor.setMaxAsyncJobsDuePerAcquisition(PORTION);
        executor.setMoveTimerExecutorPoolSize(2);
        executor.setDefaultTimerJobAcquireWaitTime(Duration.ofSeconds(5));
        executor.setDefaultAsyncJobAcquireWaitTime(Duration.ofSeconds(5));
        executor.setDefaultQueueSizeFullWaitTime(Duration.ofMillis(100));
        // of several replicas one fetches at a time, instead of all fetching the same
        executor.setGlobalAcquireLockEnabled(true);
        // The engine's own hour and ten minutes are how long a killed replica would keep others from its timers.
        executor.setTimerLockTime(LEASE);
        executor.setAsyncJobLockTime(LEASE);
        executor.setTimerLockForceAcquireAfter(FETCH);
        executor.setAsyncJobsGlobalLockForceAcquireAfter(FETCH);
        executor.setResetExpiredJobsInterval(LOOK_FOR_THE_DEAD);
        executor.setUnlockOwnedJobs(true);
        configuration.setAsyncExecutorConfiguration(executor);
    }

    /** Each timer takes the document's lock; the engine's own lock would cost two more transactions a timer. */
    private static final class NotExclusive implements JobProcessor {

        @Override
        public void process(JobProcessorContext context) {
            if (context.getJobEntity() instanceof AbstractRuntimeJobEntity job
                    && context.isInPhase(JobProcessorContext.Phase.BEFORE_CREATE)) {
                job.setExclusive(false);
            }
        }
    }
}
