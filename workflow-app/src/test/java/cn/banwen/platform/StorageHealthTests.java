package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.storage.Protection;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.S3Settings;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StorageHealthTests {

    /** An exception would make the answer an error page instead of "not ready". */
    @Test
    void isDownWhileTheStoreIsAway() {
        try (S3DocumentStore store = new S3DocumentStore(
                new S3Settings(URI.create("http://127.0.0.1:1"), "us-east-1", "banwen", "key", "secret"))) {
            StorageTrouble troubles = new StorageTrouble(
                    new StorageSettings(null, null, null, null, null, Protection.Lock.OFF, null, null));
            Health health = Objects.requireNonNull(new PlatformConfiguration()
                    .storageHealthIndicator(store, troubles)
                    .health());

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
