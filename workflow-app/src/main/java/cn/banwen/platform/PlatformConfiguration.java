package cn.banwen.platform;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.StorageException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@UsedByCommands
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class PlatformConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${banwen.data}") Path path) {
        return DataDirectory.open(path);
    }

    @Bean
    EmbeddedServers embeddedServers(DataDirectory data) {
        return new EmbeddedServers(data);
    }

    @Bean
    DocumentStore documentStore(
            StorageSettings settings, ObjectProvider<EmbeddedServers> embedded, ObjectProvider<MeterRegistry> metrics) {
        URI endpoint = settings.endpoint();
        S3DocumentStore store =
                new S3DocumentStore(endpoint == null ? embedded.getObject().storage() : settings.access(endpoint));
        try {
            store.createBucketIfMissing();
            MeterRegistry registry = metrics.getIfAvailable();
            return registry == null ? store : new MeasuredStore(store, registry);
        } catch (StorageException unusable) {
            store.close();
            throw new StartupException(
                    "文件存储不可用，请检查 BANWEN_STORAGE_ENDPOINT、BANWEN_STORAGE_BUCKET 和密钥",
                    "the S3 store can't be used, check BANWEN_STORAGE_ENDPOINT, BANWEN_STORAGE_BUCKET and the keys ("
                            + unusable.getMessage() + ")",
                    unusable);
        }
    }

    @Bean
    HealthIndicator storageHealthIndicator(DocumentStore store) {
        return () -> {
            try {
                store.check();
                return Health.up().build();
            } catch (StorageException away) {
                return Health.down(away).build();
            }
        };
    }

    /** All official times are Beijing time. */
    @Bean
    Clock clock() {
        return Clock.system(OfficialTime.ZONE);
    }
}
