package cn.banwen.platform;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads of scheduled work that may wait for a server other than the database: one that takes a question and never answers
 * holds up its own job only, not deadlines, reminders or the search.
 */
@Configuration(proxyBeanMethods = false)
public class WaitingThreads {

    /** What such a job names: {@code @Scheduled(…, scheduler = WaitingThreads.SCHEDULER)}. */
    public static final String SCHEDULER = "waitingScheduler";

    /** As many as there are such jobs, none of which runs twice at a time: so none waits for another. */
    static final int THREADS = 6;

    /** Beside Spring Boot's, which whoever names none gets. */
    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler waitingScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(THREADS).threadNamePrefix("waiting-").build();
    }
}
