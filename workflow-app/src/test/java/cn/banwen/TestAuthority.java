package cn.banwen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of the tests, whom nobody trusts unasked, and what it certifies. */
public final class TestAuthority {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path keys = AtExit.temporaryDirectory().resolve("authority.p12");
    private int certified;

    public TestAuthority() {
        keytool("ca", "-dname", "CN=Tests", "-ext", "bc:c", "-ext", "ku:c=keyCertSign", "-validity", "30");
    }

    /** Its own certificate, as a PEM file. */
    public Path pem() {
        return write("ca.pem", "CERTIFICATE", encoded(() -> keys().getCertificate("ca")
                .getEncoded()));
    }

    /** @param names such as {@code dns:localhost} or {@code ip:127.0.0.1} */
    public Certified server(String names) {
        return certify(names, "-0d", "20");
    }

    /** Valid until ten days ago. */
    public Certified expired(String names) {
        return certify(names, "-20d", "10");
    }

    private Certified certify(String names, String start, String days) {
        String alias = "server-" + ++certified;
        keytool(
                alias,
                "-dname",
                "CN=server",
                "-signer",
                "ca",
                "-ext",
                "san=" + names,
                "-startdate",
                start,
                "-validity",
                days);
        return new Certified(alias);
    }

    /** A server's certificate and key. */
    public final class Certified {

        private final String alias;

        private Certified(String alias) {
            this.alias = alias;
        }

        /** The certificate and its authority's, as a PEM file. */
        public Path chainPem() {
            return write(alias + ".pem", "CERTIFICATE", encoded(() -> {
                List<byte[]> chain = new ArrayList<>();
                for (Certificate link : keys().getCertificateChain(alias)) {
                    chain.add(link.getEncoded());
                }
                return chain.toArray(byte[][]::new);
            }));
        }

        /** Its key, as a PEM file that only its owner reads. */
        public Path keyPem() {
            return write(alias + ".key", "PRIVATE KEY", encoded(() -> key().getEncoded()));
        }

        private Key key() throws GeneralSecurityException, IOException {
            return keys().getKey(alias, PASSWORD);
        }

        private KeyStore own() throws GeneralSecurityException, IOException {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("server", key(), PASSWORD, keys().getCertificateChain(alias));
            return own;
        }

        /** Certificate and key as a PKCS #12 file whose password is {@code changeit}. */
        public Path keyStore() {
            Path file = keys.resolveSibling(alias + ".p12");
            try (OutputStream content = Files.newOutputStream(file)) {
                own().store(content, PASSWORD);
                return file;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        public SSLContext context() {
            try {
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(own(), PASSWORD);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Encoding {
        Object get() throws GeneralSecurityException, IOException;
    }

    private static byte[][] encoded(Encoding encoding) {
        try {
            return encoding.get() instanceof byte[] one ? new byte[][] {one} : (byte[][]) encoding.get();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String name, String kind, byte[]... parts) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(parts).forEach(part -> text.append("-----BEGIN " + kind + "-----\n")
                .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(part))
                .append("\n-----END " + kind + "-----\n"));
        try {
            Path file = Files.writeString(keys.resolveSibling(name), text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD);
        }
        return store;
    }

    private void keytool(String alias, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                keys.toString()));
        command.addAll(List.of(more));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
