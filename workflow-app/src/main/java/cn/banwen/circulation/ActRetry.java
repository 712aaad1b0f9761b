package cn.banwen.circulation;

import cn.banwen.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Repeats an act whole, in a new transaction, when it lost a race of locks; and measures how long all of it took. */
@Component
class ActRetry {

    private final RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .multiplier(2)
            .build());

    private final MeterRegistry metrics;

    ActRetry(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    <T> T run(Supplier<T> act) {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        try {
            T done = template.execute(act::get);
            outcome = "done";
            return done;
        } catch (RetryException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                outcome = cause instanceof Refusal ? "refused" : "failed";
                throw cause;
            }
            throw new IllegalStateException(failed);
        } finally {
            sample.stop(metrics.timer("banwen.act", "outcome", outcome));
        }
    }
}
