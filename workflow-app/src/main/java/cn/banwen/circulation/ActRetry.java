package cn.banwen.circulation;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Repeats an act whole, in a new transaction, when it lost a race of locks. */
@Component
class ActRetry {

    private final RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .multiplier(2)
            .build());

    <T> T run(Supplier<T> act) {
        try {
            return template.execute(act::get);
        } catch (RetryException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        }
    }
}
