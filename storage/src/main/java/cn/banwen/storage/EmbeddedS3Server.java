package cn.banwen.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The S3 server of a single machine, inside this process, on the loopback address only. It serves what
 * {@link S3DocumentStore} asks for; copies and conditional writes are refused.
 *
 * <p>Files lie under the data directory and stay there when the server or the process ends, however it ends. A put or a
 * deletion that was answered is on the disk: it outlives a power failure, as far as the disk keeps what it was forced to
 * write. One that was not answered happened either as a whole or not at all.
 *
 * <p>The data directory needs a file system with user attributes (ext4, XFS, Btrfs, ZFS, NFS 4.2): media types lie
 * there. A segment of a key takes at most 255 bytes. Keys beyond ASCII need a UTF-8 locale.
 */
public final class EmbeddedS3Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedS3Server.class);

    /** S3Proxy holds a signed content in memory before it knows who sent it; {@link S3DocumentStore} sends none here. */
    private static final long MAX_SIGNED_CONTENT = 64L << 20;

    private static final long STOP_MILLIS = 10_000;

    private final S3Proxy proxy;
    private final DirectoryLock lock;

    private EmbeddedS3Server(S3Proxy proxy, DirectoryLock lock) {
        this.proxy = proxy;
        this.lock = lock;
    }

    /**
     * Starts a server on a free port and returns when it serves. It has no bucket at first.
     *
     * @param dataDirectory created if missing; used by one server at a time
     * @param accessKey the only one that it accepts, with signatures of version 2 or 4
     * @throws StorageException if the directory cannot be used, for instance because another server uses it
     */
    public static EmbeddedS3Server start(Path dataDirectory, String accessKey, String secretKey) {
        try {
            Path directory =
                    Files.createDirectories(dataDirectory.toAbsolutePath().normalize());
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                warnOfLimits(directory);
                S3Proxy proxy = proxy(DurableBlobStore.open(directory), accessKey, secretKey);
                proxy.start();
                return new EmbeddedS3Server(proxy, lock);
            } catch (Exception e) {
                lock.close();
                throw e;
            }
        } catch (StorageException e) {
            throw e;
        } catch (Exception e) { // declared by S3Proxy
            throw new StorageException("cannot start the embedded S3 server in " + dataDirectory, e);
        }
    }

    private static S3Proxy proxy(DurableBlobStore store, String accessKey, String secretKey) {
        return S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                .maxSinglePartObjectSize(DocumentStore.MAX_FILE_SIZE)
                .v4MaxNonChunkedRequestSize(MAX_SIGNED_CONTENT)
                .stopTimeout(STOP_MILLIS)
                .build();
    }

    private static void warnOfLimits(Path directory) throws IOException {
        if (!Files.getFileStore(directory).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
            LOG.warn("{} lies on a file system without user attributes: media types will be lost", directory);
        }
        if (!System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8")) {
            LOG.warn("The locale is not UTF-8: keys with Chinese characters will be refused; set LC_ALL=C.UTF-8");
        }
    }

    /** The address to put into {@link S3Settings}; the port differs from start to start. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** Lets running requests end, for ten seconds at most, and stops. */
    @Override
    public void close() {
        try (lock) {
            proxy.stop();
        } catch (Exception e) { // declared by S3Proxy
            throw new StorageException("cannot stop the embedded S3 server", e);
        }
    }
}
