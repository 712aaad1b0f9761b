package cn.banwen.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Lets this process trust an office's own certificate authority beside those of Java, whatever it calls: store, Keycloak, mail,
 * traces. It is set for the process as a whole, since not every library takes a trust of its own; before any of them starts.
 */
class OwnAuthorities implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String SETTING = "banwen.certificates";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        X509TrustManager trusted = of(event.getEnvironment());
        if (trusted != null) {
            SSLContext context = PemCertificates.context(trusted);
            SSLContext.setDefault(context);
            // kept apart from the former once somebody has asked for it
            HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
        }
    }

    /** Whom the setting has trusted, Java's own among them; null where nothing is set. */
    static @Nullable X509TrustManager of(Environment environment) {
        String file = environment.getProperty(SETTING, "");
        if (file.isBlank()) {
            return null;
        }
        try {
            return PemCertificates.besideJavas(Path.of(file));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new StartupException(
                    "无法从 BANWEN_CERTIFICATES=" + file + " 读取 PEM 证书",
                    "no PEM certificates can be read from BANWEN_CERTIFICATES=" + file,
                    unreadable);
        }
    }
}
