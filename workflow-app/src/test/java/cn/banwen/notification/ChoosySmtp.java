package cn.banwen.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server with opinions, by the recipient's name: {@code spam} is refused after its text was sent, {@code grey} is put off,
 * {@code closing} is told that the server goes away. All others are taken.
 */
final class ChoosySmtp implements AutoCloseable {

    private final ServerSocket entrance;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ChoosySmtp() {
        try {
            entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::accept, "choosy-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** The recipients, in the order in which their mails were taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try (Socket client = entrance.accept()) {
                serve(client);
            } catch (IOException over) {
                // the client has gone, or the test is over
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        String recipient = "";
        say(client, "220 choosy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<(.*)@.*", "$1");
                say(client, recipient.equals("grey") ? "450 4.7.1 greylisted" : "250 ok");
            } else if (command.equals("DATA")) {
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {
                    // the text itself is of no interest
                }
                say(client, answer(recipient));
            } else if (command.equals("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private String answer(String recipient) {
        switch (recipient) {
            case "spam" -> {
                return "554 5.7.1 not with that text";
            }
            case "closing" -> {
                return "421 4.3.2 going away";
            }
            default -> {
                taken.add(recipient);
                return "250 taken";
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
