package cn.banwen;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Ceph's S3 gateway, as the tests of the module storage start it, in a process of its own. */
final class CephProcess implements AutoCloseable {

    static final String ACCESS_KEY = "banwen";
    static final String SECRET_KEY = "a-long-secret";
    static final String ENCRYPTION_KEY = "testkey-1";

    private static final Path TESTS_OF_STORAGE =
            Path.of("..", "storage", "target", "test-classes").toAbsolutePath();

    private final Process process;
    private final URI endpoint;

    CephProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        TESTS_OF_STORAGE + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                        "cn.banwen.storage.CephServer")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String told = output.readLine();
        if (told == null) {
            throw new IOException("Ceph did not start");
        }
        endpoint = URI.create(told);
    }

    URI endpoint() {
        return endpoint;
    }

    /** It cleans up behind itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
