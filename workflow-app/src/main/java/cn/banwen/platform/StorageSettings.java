package cn.banwen.platform;

import cn.banwen.storage.Protection;
import cn.banwen.storage.S3Settings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external S3 service.
 *
 * @param endpoint its address; without it the embedded server is used
 * @param objectLock whether files of archived documents are kept from deletion
 * @param encryption by which the service is asked to encrypt, {@code AES256} or {@code aws:kms}; the bucket's own where absent
 * @param encryptionKey id of the key for {@code aws:kms}
 */
@ConfigurationProperties("banwen.storage")
record StorageSettings(
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("off") Protection.Lock objectLock,
        @Nullable String encryption,
        @Nullable String encryptionKey) {

    boolean wantsLock() {
        return objectLock != Protection.Lock.OFF;
    }

    S3Settings access(URI address) {
        if (bucket == null || accessKey == null || secretKey == null) {
            throw new StartupException(
                    "外部对象存储需给出 banwen.storage.bucket、access-key 和 secret-key",
                    "an external S3 service needs banwen.storage.bucket, access-key and secret-key");
        }
        return new S3Settings(
                address, region == null ? "us-east-1" : region, bucket, accessKey, secretKey, protection());
    }

    private Protection protection() {
        return new Protection(objectLock, given(encryption), given(encryptionKey));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
