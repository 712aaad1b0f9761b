package cn.banwen.platform;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.StorageException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@UsedByCommands
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class PlatformConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformConfiguration.class);

    @Bean
    DataDirectory dataDirectory(@Value("${banwen.data}") Path path) {
        return DataDirectory.open(path);
    }

    @Bean
    EmbeddedServers embeddedServers(DataDirectory data) {
        return new EmbeddedServers(data);
    }

    @Bean
    StorageTrouble storageTrouble(StorageSettings settings) {
        return new StorageTrouble(settings);
    }

    @Bean
    DocumentStore documentStore(
            StorageSettings settings,
            ObjectProvider<EmbeddedServers> embedded,
            ObjectProvider<MeterRegistry> metrics,
            StorageTrouble troubles,
            Environment environment) {
        URI endpoint = settings.endpoint();
        S3DocumentStore store = endpoint == null
                ? new S3DocumentStore(embedded.getObject().storage())
                : new S3DocumentStore(settings.access(endpoint), OwnAuthorities.of(environment));
        try {
            store.createBucketIfMissing();
            troubles.lacks(store).ifPresent(lack -> LOG.warn("{}", lack.line()));
            MeterRegistry registry = metrics.getIfAvailable();
            return registry == null ? store : new MeasuredStore(store, registry);
        } catch (StorageException unusable) {
            store.close();
            BackendTrouble trouble = troubles.of(unusable);
            throw new StartupException(trouble.chinese(), trouble.english(), unusable);
        }
    }

    @Bean
    HealthIndicator storageHealthIndicator(DocumentStore store, StorageTrouble troubles) {
        return new BackendHealth("文件存储 S3 store：", () -> {
            try {
                store.check();
                return Optional.empty();
            } catch (StorageException away) {
                return Optional.of(troubles.of(away));
            }
        });
    }

    /** All official times are Beijing time. */
    @Bean
    Clock clock() {
        return Clock.system(OfficialTime.ZONE);
    }
}
