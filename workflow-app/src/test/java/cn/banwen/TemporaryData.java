package cn.banwen;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A data directory for one context. */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // What is told about standing in is told when a test looks, not beside it.
        TestPropertyValues.of("banwen.data=" + AtExit.temporaryDirectory(), "banwen.cover.look=24h")
                .applyTo(context);
        AtExit.waitForContexts();
    }
}
