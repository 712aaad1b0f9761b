package cn.banwen.bench;

import cn.banwen.BanwenApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The bench of deadlines at a hundredth of its size: its code runs, and what it counts is right. */
class DeadlineBenchIT {

    @Test
    void reckonsAllDeadlinesAnewAndDrainsEachTimerOnce(@TempDir Path data) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BanwenApplication.class)
                .profiles("demo")
                .run("--banwen.data=" + data, "--server.port=0", "--banwen.demo.documents=false")) {
            String base = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
            DeadlineBench.run(base, context, 1_000, 200);
        }
    }
}
