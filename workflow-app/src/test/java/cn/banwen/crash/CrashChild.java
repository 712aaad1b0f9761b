package cn.banwen.crash;

import cn.banwen.BanwenApplication;
import cn.banwen.intake.ProvisionalSweep;
import cn.banwen.platform.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The child process: the real application, which stops at a fault point when a file arms it, and waits to be killed. */
final class CrashChild {

    private CrashChild() {}

    public static void main(String[] args) {
        try {
            run(args);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] args) throws IOException {
        Path control = Path.of(args[0]);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(BanwenApplication.class, Faults.class)
                .profiles("demo")
                .run(Stream.concat(
                                Stream.of(
                                        "--banwen.data=" + args[1],
                                        "--server.port=0",
                                        "--banwen.demo.documents=false",
                                        "--crash.control=" + control),
                                Arrays.stream(args).skip(2))
                        .toArray(String[]::new));
        if (!Files.exists(control.resolve("no-sweep"))) {
            int swept = context.getBean(ProvisionalSweep.class).sweep(Duration.ZERO);
            Files.writeString(control.resolve("swept"), Integer.toString(swept));
        }
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        Files.writeString(control.resolve("port.tmp"), port);
        Files.move(control.resolve("port.tmp"), control.resolve("port"));
    }

    /** Named as a source of the child alone: annotated, it would be found by every test's component scan. */
    static class Faults {

        @Bean
        @Primary
        FaultPoint stopWhereArmed(@Value("${crash.control}") Path control) {
            return name -> {
                if (Files.exists(control.resolve("arm-" + name))) {
                    try {
                        Files.createFile(control.resolve("reached-" + name));
                        new CountDownLatch(1).await();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    }
}
