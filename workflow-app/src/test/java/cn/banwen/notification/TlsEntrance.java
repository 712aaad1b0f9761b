package cn.banwen.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The encrypted entrance of an SMTP server that itself speaks in the clear: by TLS from the first byte, or by STARTTLS. */
final class TlsEntrance implements AutoCloseable {

    private final ServerSocket entrance;
    private final SSLContext certified;
    private final boolean fromTheFirstByte;
    private final int server;

    TlsEntrance(SSLContext certified, boolean fromTheFirstByte, int server) {
        this.certified = certified;
        this.fromTheFirstByte = fromTheFirstByte;
        this.server = server;
        try {
            entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), server)) {
            if (!fromTheFirstByte) {
                askForStartTls(client, inside);
            }
            SSLSocket encrypted =
                    (SSLSocket) certified.getSocketFactory().createSocket(client, "localhost", client.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            daemon(() -> pump(inside, encrypted));
            encrypted.getInputStream().transferTo(inside.getOutputStream());
        } catch (IOException refused) {
            // the client says why
        }
    }

    /** Speaks in the server's place until the client has asked; the server's own greeting is then over. */
    private static void askForStartTls(Socket client, Socket inside) throws IOException {
        new BufferedReader(new InputStreamReader(inside.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        say(client, "220 mail.township.example");
        StringBuilder line = new StringBuilder();
        while (true) {
            int read = client.getInputStream().read();
            if (read < 0) {
                throw new IOException("gone");
            }
            line.append((char) read);
            if (read == '\n') {
                String word = line.toString().strip().toUpperCase(Locale.ROOT);
                line.setLength(0);
                if (word.equals("STARTTLS")) {
                    say(client, "220 go ahead");
                    return;
                }
                say(
                        client,
                        word.startsWith("EHLO") ? "250-mail.township.example\r\n250 STARTTLS" : "530 STARTTLS first");
            }
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException over) {
            // the other direction ends with it
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tls-entrance");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
