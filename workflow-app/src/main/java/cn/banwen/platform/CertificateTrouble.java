package cn.banwen.platform;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Why no encrypted connection came about, in what an operator can do about it instead of what the handshake says. */
public enum CertificateTrouble {
    EXPIRED(
            "certificate-expired",
            "证书已过期或尚未生效，请更换证书，并核对本机时钟",
            "the certificate has expired or is not valid yet: renew it, and look at this machine's clock"),
    OTHER_HOST("certificate-of-other-host", "证书不是发给这个主机名的", "the certificate is for another host name"),
    UNTRUSTED("certificate-untrusted", "证书的颁发机构不受信任", "the certificate's authority isn't trusted"),
    NO_TLS("no-tls", "对方未以 TLS 应答", "the other side doesn't answer with TLS");

    private final String code;
    private final String chinese;
    private final String english;

    CertificateTrouble(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** What a failure comes from; empty where encryption has nothing to do with it. */
    public static Optional<CertificateTrouble> in(Throwable failure) {
        if (has(failure, CertificateExpiredException.class) || has(failure, CertificateNotYetValidException.class)) {
            return Optional.of(EXPIRED);
        }
        if (has(failure, CertPathBuilderException.class) || has(failure, CertPathValidatorException.class)) {
            return Optional.of(UNTRUSTED);
        }
        if (has(failure, SSLPeerUnverifiedException.class)
                || has(failure, CertificateException.class)
                || isRefusedByPostgresDriver(failure)) {
            return Optional.of(OTHER_HOST);
        }
        boolean cut = Stream.of(SocketException.class, EOFException.class, InterruptedIOException.class)
                .anyMatch(kind -> has(failure, kind));
        return has(failure, SSLException.class) && !cut ? Optional.of(NO_TLS) : Optional.empty();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** It has no exception for that; the verifier's name stands in its text, in whatever language. */
    private static boolean isRefusedByPostgresDriver(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("PgjdbcHostnameVerifier")) {
                return true;
            }
        }
        return false;
    }
}
