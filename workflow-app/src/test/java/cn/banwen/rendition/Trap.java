package cn.banwen.rendition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine at which nobody should knock. */
public final class Trap implements AutoCloseable {

    private final ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger visits = new AtomicInteger();

    public Trap() throws IOException {
        Thread listener = new Thread(this::listen, "trap");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        while (!port.isClosed()) {
            try (Socket visitor = port.accept()) {
                visits.incrementAndGet();
            } catch (IOException closed) {
                // by whoever set it, or by the visitor: either way it was counted
            }
        }
    }

    /** Where it is, without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + port.getLocalPort();
    }

    public int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
