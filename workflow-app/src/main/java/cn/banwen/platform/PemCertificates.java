package cn.banwen.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Authorities that are trusted, out of a PEM file. */
public final class PemCertificates {

    private PemCertificates() {}

    /**
     * Trust in the file's authorities and in nobody else.
     *
     * @throws IOException if the file can't be read
     * @throws GeneralSecurityException if it holds no certificate, or something else
     */
    public static X509TrustManager only(Path file) throws IOException, GeneralSecurityException {
        return trusting(in(file));
    }

    /** The same, and in those whom Java trusts by itself. */
    static X509TrustManager besideJavas(Path file) throws IOException, GeneralSecurityException {
        List<Certificate> all = new ArrayList<>(in(file));
        all.addAll(Arrays.asList(manager(null).getAcceptedIssuers()));
        return trusting(all);
    }

    /** A context that believes whom the manager believes. */
    public static SSLContext context(X509TrustManager trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trusted}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static Collection<? extends Certificate> in(Path file) throws IOException, GeneralSecurityException {
        try (InputStream content = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(content);
            if (found.isEmpty()) {
                throw new CertificateException("no certificate in " + file);
            }
            return found;
        }
    }

    private static X509TrustManager trusting(Collection<? extends Certificate> authorities)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            trusted.setCertificateEntry("authority-" + number++, authority);
        }
        return manager(trusted);
    }

    /** @param trusted null for Java's own */
    private static X509TrustManager manager(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return Arrays.stream(trust.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
