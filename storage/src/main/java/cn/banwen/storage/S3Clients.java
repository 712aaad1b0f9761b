package cn.banwen.storage;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Sets up the S3 client: the SDK's own defaults wait five minutes to connect and run five calls at a time. */
final class S3Clients {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STALL =
            Duration.ofMinutes(2); // a server forces gigabytes to its disk before it answers
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final int CALLS = 64;

    private S3Clients() {}

    /** @param trusted whose certificates are believed; those of the environment where null */
    static OkHttpClient http(URI endpoint, @Nullable X509TrustManager trusted) {
        OkHttpClient http = defaults(endpoint, trusted)
                .socketFactory(new PromptSockets())
                .addInterceptor(new Patience())
                .connectTimeout(CONNECT)
                .readTimeout(STALL)
                .writeTimeout(STALL)
                .build();
        http.dispatcher().setMaxRequests(CALLS);
        http.dispatcher().setMaxRequestsPerHost(CALLS);
        return http;
    }

    /** The SDK's own, which reads every certificate that the environment names: seconds that plain HTTP need not wait. */
    private static OkHttpClient.Builder defaults(URI endpoint, @Nullable X509TrustManager trusted) {
        OkHttpClient.Builder plain = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .addInterceptor(new Http.StatusRetryInterceptor());
        if (!"https".equalsIgnoreCase(endpoint.getScheme())) {
            return plain;
        }
        return trusted == null
                ? Http.newDefaultClient().newBuilder()
                : plain.sslSocketFactory(sockets(trusted), trusted);
    }

    private static SSLSocketFactory sockets(X509TrustManager trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trusted}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /** Closing the client closes the connections of {@code http}. */
    static MinioAsyncClient client(S3Settings settings, OkHttpClient http) {
        return MinioAsyncClient.builder()
                .endpoint(settings.endpoint().toString())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http, true)
                .build();
    }

    /** The same connections, but an answer within ten seconds or none. */
    static MinioAsyncClient probe(S3Settings settings, OkHttpClient http) {
        return client(settings, http.newBuilder().callTimeout(PROBE).build());
    }
}
