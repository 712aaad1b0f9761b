package cn.banwen.replicas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Forwards connections to servers in turn, to the next one where a server refuses: a proxy in front of replicas, or the network
 * between an application and what it stands on, which can be cut, made to hang and mended.
 */
public final class Forwarder implements AutoCloseable {

    private enum Way {
        OPEN,
        CUT,
        HANGING
    }

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket entrance;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
    private volatile Runnable then = () -> {};
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile List<Integer> targets;
    private Way way = Way.OPEN;

    public Forwarder(Integer... targets) {
        this.targets = List.of(targets);
        try {
            entrance = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    void leadTo(Integer... others) {
        targets = List.of(others);
    }

    /** Connections break, and new ones with them. */
    public synchronized void cut() {
        way = Way.CUT;
        notifyAll();
        sockets.forEach(Forwarder::reset);
    }

    /** Connections come about and stay, and nothing goes through. */
    public synchronized void hang() {
        way = Way.HANGING;
    }

    /** What was held up goes on. */
    public synchronized void mend() {
        bytesLeft.set(Long.MAX_VALUE);
        way = Way.OPEN;
        notifyAll();
    }

    /** Cuts in the middle of what comes, after so many bytes towards the server. */
    void cutAfter(long bytes) {
        then = this::cut;
        bytesLeft.set(bytes);
    }

    /** Hangs in the middle of what comes, after so many bytes towards the server. */
    void hangAfter(long bytes) {
        then = this::hang;
        bytesLeft.set(bytes);
    }

    private synchronized boolean isCut() {
        return way == Way.CUT;
    }

    private synchronized void awaitWay() throws InterruptedException {
        while (way == Way.HANGING) {
            wait();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                sockets.add(client);
                if (isCut()) {
                    reset(client);
                } else {
                    daemon(() -> serve(client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            awaitWay();
            Socket server = connect();
            sockets.add(server);
            daemon(() -> pump(server, client, false));
            pump(client, server, true);
        } catch (IOException unreachable) {
            reset(client);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        List<Integer> now = targets;
        int first = turn.getAndIncrement();
        IOException refused = new IOException("nowhere to go");
        for (int i = 0; i < now.size(); i++) {
            Socket server = new Socket();
            try {
                server.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), now.get(Math.floorMod(first + i, now.size()))),
                        5_000);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException next) {
                server.close();
                refused = next;
            }
        }
        throw refused;
    }

    private void pump(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (counted && bytesLeft.addAndGet(-read) < 0) {
                    then.run();
                }
                awaitWay();
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // the other direction ends with it
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // as wanted
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
