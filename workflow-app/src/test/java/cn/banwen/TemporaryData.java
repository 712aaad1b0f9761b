package cn.banwen;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A data directory for one context. */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("banwen.data=" + AtExit.temporaryDirectory()).applyTo(context);
        AtExit.waitForContexts();
    }
}
