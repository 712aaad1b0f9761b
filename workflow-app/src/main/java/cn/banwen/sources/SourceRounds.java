package cn.banwen.sources;

import cn.banwen.platform.OfficialTime;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has every source looked at when it is due, each in a thread of its own, so that a slow server delays no other. */
@Component
class SourceRounds {

    private final List<Source> sources;
    private final SourceRows rows;
    private final SourceLook look;
    private final Clock clock;
    private final Set<String> looking = ConcurrentHashMap.newKeySet();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "intake-source-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    SourceRounds(ConfiguredSources sources, SourceRows rows, SourceLook look, Clock clock) {
        this.sources = sources.all();
        this.rows = rows;
        this.look = look;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void meet() {
        sources.forEach(source -> rows.meet(source.code(), OfficialTime.now(clock)));
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void round() {
        if (sources.isEmpty()) {
            return;
        }
        List<String> due = rows.due(sources.stream().map(Source::code).toList(), clock.instant());
        sources.stream()
                .filter(source -> due.contains(source.code()) && looking.add(source.code()))
                .forEach(source -> workers.execute(() -> {
                    try {
                        look.at(source);
                    } finally {
                        looking.remove(source.code());
                    }
                }));
    }

    /** An item under way is taken in to its end, if that is soon; a restart makes up for what is cut off. */
    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
