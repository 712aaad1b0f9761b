package cn.banwen;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A data directory for one context. */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Timers go off where a test fires them: the clock of another test must not.
        TestPropertyValues.of("banwen.data=" + AtExit.temporaryDirectory(), "banwen.timers=false")
                .applyTo(context);
        AtExit.waitForContexts();
    }
}
