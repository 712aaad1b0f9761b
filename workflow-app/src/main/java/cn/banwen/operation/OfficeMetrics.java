package cn.banwen.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The office's figures for monitoring. They are counted now and then, not when they are read, so that no number of readers costs
 * anything; how old they are is a figure too. Every replica tells the same: take the greatest, not the sum.
 */
@Component
class OfficeMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeMetrics.class);

    private final Census census;
    private final MultiGauge tasks;
    private final MultiGauge taskDeadlines;
    private final MultiGauge documents;
    private final MultiGauge documentDeadlines;
    private final MultiGauge queues;
    private final MultiGauge queueAges;
    private final MultiGauge failures;
    private final Clock clock;
    private volatile Instant counted;

    OfficeMetrics(Census census, MeterRegistry registry, Clock clock) {
        this.census = census;
        this.clock = clock;
        this.counted = clock.instant();
        this.tasks = gauge(registry, "banwen.tasks.open", "Open tasks");
        this.taskDeadlines = gauge(registry, "banwen.tasks.deadline", "Open tasks past their date, or near it");
        this.documents = gauge(registry, "banwen.documents.open", "Documents under way");
        this.documentDeadlines =
                gauge(registry, "banwen.documents.deadline", "Documents under way past their date, or near it");
        this.queues = gauge(registry, "banwen.queue.length", "What waits to be done in the background");
        this.queueAges = MultiGauge.builder("banwen.queue.age")
                .description("How long the oldest of a queue has waited")
                .baseUnit("seconds")
                .register(registry);
        this.failures = gauge(registry, "banwen.failures", "What was given up and waits for somebody to look");
        Gauge.builder("banwen.figures.age", this, OfficeMetrics::age)
                .description("How long ago the office's figures were counted")
                .baseUnit("seconds")
                .register(registry);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private double age() {
        return Duration.between(counted, clock.instant()).toSeconds();
    }

    @Scheduled(fixedDelayString = "${banwen.metrics.count-every}")
    void count() {
        try {
            List<Census.Tasks> open = census.tasks();
            set(tasks, open, row -> Tags.of("step", row.step(), "post", row.post()), Census.Tasks::open);
            set(taskDeadlines, List.of("past", "near"), when -> Tags.of("deadline", when), when -> open.stream()
                    .mapToLong(row -> when.equals("past") ? row.past() : row.near())
                    .sum());
            List<Census.Documents> underWay = census.documents();
            set(documents, underWay, row -> Tags.of("state", row.state()), Census.Documents::open);
            set(documentDeadlines, List.of("past", "near"), when -> Tags.of("deadline", when), when -> underWay.stream()
                    .mapToLong(row -> when.equals("past") ? row.past() : row.near())
                    .sum());
            List<Census.Queue> waiting = census.queues();
            set(queues, waiting, row -> Tags.of("queue", row.queue()), Census.Queue::length);
            set(queueAges, waiting, row -> Tags.of("queue", row.queue()), Census.Queue::age);
            set(failures, census.failures(), row -> Tags.of("work", row.work()), Census.Failures::failed);
            counted = clock.instant();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The figures for monitoring stay as they were: {}", away.getMessage());
        }
    }

    private static <T> void set(
            MultiGauge gauge, List<T> rows, Function<T, Tags> tags, ToDoubleFunction<? super T> value) {
        gauge.register(
                rows.stream()
                        .<MultiGauge.Row<?>>map(row -> MultiGauge.Row.of(tags.apply(row), value.applyAsDouble(row)))
                        .toList(),
                true);
    }
}
