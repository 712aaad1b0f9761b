package cn.banwen;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A data directory for one context. */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Timers, and what is told about standing in, go off where a test asks for it, not beside it.
        TestPropertyValues.of(
                        "banwen.data=" + AtExit.temporaryDirectory(),
                        "banwen.cover.look=24h",
                        "banwen.timers=false",
                        "banwen.metrics.token=token-of-the-tests",
                        "banwen.metrics.count-every=2s")
                .applyTo(context);
        AtExit.waitForContexts();
    }
}
