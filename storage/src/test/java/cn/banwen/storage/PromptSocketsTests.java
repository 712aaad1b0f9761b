package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

class PromptSocketsTests {

    private final SocketFactory sockets =
            S3Clients.http(URI.create("http://127.0.0.1:1"), null).socketFactory();

    @Test
    void sendsAtOnceHoweverTheSocketIsMade() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 5, here);
                Socket unconnected = sockets.createSocket();
                Socket byName = sockets.createSocket("127.0.0.1", server.getLocalPort());
                Socket byAddress = sockets.createSocket(here, server.getLocalPort());
                Socket fromName = sockets.createSocket("127.0.0.1", server.getLocalPort(), here, 0);
                Socket fromAddress = sockets.createSocket(here, server.getLocalPort(), here, 0)) {
            for (Socket socket : new Socket[] {unconnected, byName, byAddress, fromName, fromAddress}) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }
}
