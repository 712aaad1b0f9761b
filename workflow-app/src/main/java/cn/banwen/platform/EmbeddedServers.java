package cn.banwen.platform;

import cn.banwen.storage.EmbeddedS3Server;
import cn.banwen.storage.S3Settings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The servers that this instance runs itself, each started when it is first asked for. */
final class EmbeddedServers implements AutoCloseable {

    private final DataDirectory data;
    private final GeneratedCredentials credentials;
    private @Nullable EmbeddedPostgresServer postgres;
    private @Nullable EmbeddedS3Server s3;

    EmbeddedServers(DataDirectory data) {
        this.data = data;
        this.credentials = new GeneratedCredentials(data.resolve("credentials.properties"));
    }

    synchronized DatabaseAccess database() {
        EmbeddedPostgresServer running = postgres;
        if (running == null) {
            running = EmbeddedPostgresServer.start(data, credentials);
            postgres = running;
        }
        return new DatabaseAccess(
                running.jdbcUrl(),
                new DatabaseSettings.Role(EmbeddedPostgresServer.OWNER, credentials.get("postgres.owner")),
                new DatabaseSettings.Role(EmbeddedPostgresServer.APPLICATION, credentials.get("postgres.application")));
    }

    synchronized S3Settings storage() {
        String accessKey = credentials.get("s3.access-key");
        String secretKey = credentials.get("s3.secret-key");
        EmbeddedS3Server running = s3;
        if (running == null) {
            running = EmbeddedS3Server.start(data.resolve("files"), accessKey, secretKey);
            s3 = running;
        }
        return new S3Settings(running.endpoint(), "us-east-1", "documents", accessKey, secretKey);
    }

    @Override
    public synchronized void close() throws IOException {
        if (s3 != null) {
            s3.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
