package cn.banwen.platform;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** This process as one that was started with {@code banwen.certificates}, until it is closed. */
public final class Trusting implements AutoCloseable {

    private final SSLContext before;
    private final SSLSocketFactory sockets = HttpsURLConnection.getDefaultSSLSocketFactory();

    public Trusting(Path authority) throws NoSuchAlgorithmException {
        before = SSLContext.getDefault();
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("tests", Map.of(OwnAuthorities.SETTING, authority.toString())));
        new OwnAuthorities()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }

    @Override
    public void close() {
        SSLContext.setDefault(before);
        HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
    }
}
