package cn.banwen.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How long a store's answer is waited for: by what it has to do. A store that hangs would otherwise hold up whoever reads a page
 * for as long as one that forces gigabytes to its disk may take.
 */
final class Patience implements Interceptor {

    private static final Duration LEAST = Duration.ofSeconds(20);
    private static final Duration MOST = Duration.ofMinutes(2);

    /** Slower disks than this, in bytes a second, are not waited for. */
    private static final long SLOWEST = 2L << 20;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Duration patience = forContent(chain.request().body());
        // never more than the client was made with, which a probe has shortened
        int millis = (int) Math.min(patience.toMillis(), chain.readTimeoutMillis());
        return chain.withReadTimeout(millis, TimeUnit.MILLISECONDS).proceed(chain.request());
    }

    private static Duration forContent(@Nullable RequestBody content) throws IOException {
        Duration writing = Duration.ofSeconds(content == null ? 0 : Math.max(0, content.contentLength()) / SLOWEST);
        Duration patience = LEAST.plus(writing);
        return patience.compareTo(MOST) > 0 ? MOST : patience;
    }
}
