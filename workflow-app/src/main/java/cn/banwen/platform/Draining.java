package cn.banwen.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a stopping process serving for a while in which readiness already says no, so that a proxy that asks leads nobody here
 * any more before the port closes. Spring takes readiness away first and stops the highest phase first, which is this one; then
 * the server ends what is under way.
 */
@Component
class Draining implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Duration announced;
    private volatile boolean running;

    Draining(@Value("${banwen.shutdown.announce:0s}") Duration announced) {
        this.announced = announced;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        if (!announced.isZero()) {
            LOG.info("停止前继续服务 {} 秒 / draining: serves {} s more", announced.toSeconds(), announced.toSeconds());
        }
        CompletableFuture.delayedExecutor(announced.toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
