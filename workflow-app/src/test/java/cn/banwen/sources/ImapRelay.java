package cn.banwen.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Stands before an IMAP server and makes it one that can do less, refuses a command, or hangs up at one. */
final class ImapRelay implements AutoCloseable {

    /** What becomes of a command that the client sends. */
    private enum Answer {
        PASS_ON,
        REFUSE,
        HANG_UP
    }

    private final ServerSocket door;
    private final int server;
    private final String command;
    private final Answer answer;
    private final UnaryOperator<String> said;

    private ImapRelay(int server, String command, Answer answer, UnaryOperator<String> said) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.server = server;
        this.command = command;
        this.answer = answer;
        this.said = said;
        start(this::receive);
    }

    static ImapRelay refusing(int server, String command) throws IOException {
        return new ImapRelay(server, command, Answer.REFUSE, UnaryOperator.identity());
    }

    static ImapRelay hangingUp(int server, String command) throws IOException {
        return new ImapRelay(server, command, Answer.HANG_UP, UnaryOperator.identity());
    }

    static ImapRelay withoutCapabilities(int server, String... missing) throws IOException {
        return new ImapRelay(server, "", Answer.PASS_ON, line -> {
            String poorer = line;
            if (line.startsWith("* CAPABILITY") || line.startsWith("* OK [CAPABILITY")) {
                for (String capability : List.of(missing)) {
                    poorer = poorer.replaceAll(" " + capability + "\\b", "");
                }
            }
            return poorer;
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "imap-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void receive() {
        try {
            while (true) {
                Socket client = door.accept();
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            start(() -> passBack(behind, client));
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                boolean meant =
                        !command.isEmpty() && line.toUpperCase(Locale.ROOT).contains(command);
                if (meant && answer == Answer.HANG_UP) {
                    return;
                }
                if (meant && answer == Answer.REFUSE) {
                    write(client, line.substring(0, line.indexOf(' ')) + " BAD the mail is damaged\r\n");
                } else {
                    write(behind, line);
                }
            }
        } catch (IOException over) {
            // one of them hung up
        }
    }

    private void passBack(Socket behind, Socket client) {
        try (behind;
                client) {
            InputStream in = new BufferedInputStream(behind.getInputStream());
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                write(client, said.apply(line));
            }
        } catch (IOException over) {
            // one of them hung up
        }
    }

    private static void write(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(line.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** With its end; a byte is a char. Empty at the end of all. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
