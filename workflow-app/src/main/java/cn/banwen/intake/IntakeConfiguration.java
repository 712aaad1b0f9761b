package cn.banwen.intake;

import cn.banwen.platform.DataDirectory;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

    /** The container writes parts where the spool is, so that taking them over is a rename and nothing is in memory. */
    @Bean
    MultipartConfigElement multipartConfig(
            Spool spool, DataDirectory data, @Value("${banwen.intake.max-file-size}") DataSize limit) {
        return new MultipartConfigElement(data.resolve("spool").toString(), limit.toBytes(), -1, 0);
    }

    @Bean
    Spool spool(DataDirectory data) throws IOException {
        Path directory = data.resolve("spool");
        removeAbandonedParts(directory);
        return new Spool(directory);
    }

    /** Parts that the container was writing when the process was killed. */
    private static void removeAbandonedParts(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(directory, "upload_*.tmp")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Bean
    FileExaminer fileExaminer() {
        return new FileExaminer();
    }
}
