package cn.banwen.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.TestAuthority;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A mailbox that is spoken to by TLS, by an authority of the office's own. */
class MailTlsTests {

    private static final String FILE = "greenmail.tls.keystore.file";
    private static final String PASSWORD = "greenmail.tls.keystore.password";

    private static final TestAuthority AUTHORITY = new TestAuthority();

    /** The server takes its certificate from the process's properties, at its start. */
    private static GreenMail server(TestAuthority.Certified certified) {
        System.setProperty(FILE, certified.keyStore().toString());
        System.setProperty(PASSWORD, "changeit");
        try {
            GreenMail server = new GreenMail(ServerSetup.IMAPS.dynamicPort());
            server.start();
            server.setUser("intake@township.example", "intake", "secret");
            return server;
        } finally {
            System.clearProperty(FILE);
            System.clearProperty(PASSWORD);
        }
    }

    private static MailAccount account(int port, @Nullable Path certificates) {
        return new MailAccount(
                null,
                "127.0.0.1",
                port,
                "tls",
                certificates,
                "intake",
                "secret",
                "INBOX",
                "办文已收",
                "办文未收",
                Duration.ofMinutes(1),
                DataSize.ofMegabytes(2),
                List.of());
    }

    @Test
    void opensByAnAuthorityOfItsOwnAndNotWithoutIt() throws Exception {
        GreenMail server = server(AUTHORITY.server("ip:127.0.0.1"));
        try (Mailbox mailbox = Mailbox.open(account(server.getImaps().getPort(), AUTHORITY.pem()))) {
            assertThat(mailbox.messages()).isEmpty();
            assertRefused(server.getImaps().getPort(), null, "mail-certificate-untrusted");
            assertRefused(server.getImaps().getPort(), new TestAuthority().pem(), "mail-certificate-untrusted");
            assertRefused(server.getImaps().getPort(), Path.of("/no/such/file"), "mail-certificates");
        } finally {
            server.stop();
        }
    }

    /** Before the first word of IMAP, so any server that speaks TLS will do; the one above keeps its first certificate. */
    @Test
    void tellsOfACertificateThatHasExpiredOrIsForAnotherHost() throws Exception {
        try (SSLServerSocket expired = listening(AUTHORITY.expired("ip:127.0.0.1"));
                SSLServerSocket another = listening(AUTHORITY.server("dns:mail.example.org"))) {
            assertRefused(expired.getLocalPort(), AUTHORITY.pem(), "mail-certificate-expired");
            assertRefused(another.getLocalPort(), AUTHORITY.pem(), "mail-certificate-of-other-host");
        }
    }

    private static SSLServerSocket listening(TestAuthority.Certified certified) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                certified.context().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(() -> {
            try (SSLSocket client = (SSLSocket) server.accept()) {
                client.startHandshake();
                client.getOutputStream().write("* OK\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refused) {
                Thread.currentThread().interrupt();
            }
        });
        serving.setDaemon(true);
        serving.start();
        return server;
    }

    private static void assertRefused(int port, @Nullable Path certificates, String code) {
        assertThatExceptionOfType(SourceFailure.class)
                .isThrownBy(() -> Mailbox.open(account(port, certificates)))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
