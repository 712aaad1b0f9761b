package cn.banwen.platform;

import cn.banwen.storage.S3Settings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An external S3 service.
 *
 * @param endpoint its address; without it the embedded server is used
 */
@ConfigurationProperties("banwen.storage")
record StorageSettings(
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    S3Settings access(URI address) {
        if (bucket == null || accessKey == null || secretKey == null) {
            throw new StartupException(
                    "外部对象存储需给出 banwen.storage.bucket、access-key 和 secret-key",
                    "an external S3 service needs banwen.storage.bucket, access-key and secret-key");
        }
        return new S3Settings(address, region == null ? "us-east-1" : region, bucket, accessKey, secretKey);
    }
}
