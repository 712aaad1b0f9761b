package cn.banwen.storage;

import io.minio.Checksum;
import io.minio.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How an upload vouches for its content. The store always checks a CRC-32C. The content's SHA-256 goes into the
 * signature only where somebody could change it on the way, which is on plain HTTP to another host: it costs a slow pass
 * over the file here, and makes some servers, the embedded one among them, hold the whole content in memory.
 */
final class UploadHeaders {

    private UploadHeaders() {}

    static boolean mustSignContent(URI endpoint) {
        return !"https".equalsIgnoreCase(endpoint.getScheme()) && !isLoopback(endpoint.getHost());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static Http.Headers of(Path file, boolean signContent) throws IOException {
        CRC32C crc = new CRC32C();
        Http.Headers headers = new Http.Headers();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            headers.put(
                    Http.Headers.X_AMZ_CONTENT_SHA256,
                    signContent ? DigestUtils.sha256Hex(in) : Checksum.UNSIGNED_PAYLOAD);
            in.transferTo(OutputStream.nullOutputStream());
        }
        byte[] sum =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        headers.put(Checksum.Algorithm.CRC32C.header(), Checksum.base64String(sum));
        headers.put(Http.Headers.X_AMZ_SDK_CHECKSUM_ALGORITHM, Checksum.Algorithm.CRC32C.toString());
        return headers;
    }

    /** Adds what asks the store to encrypt. */
    static Http.Headers encrypting(Http.Headers headers, Protection protection) {
        if (protection.encryption() != null) {
            headers.put("X-Amz-Server-Side-Encryption", protection.encryption());
        }
        if (protection.encryptionKey() != null) {
            headers.put("X-Amz-Server-Side-Encryption-Aws-Kms-Key-Id", protection.encryptionKey());
        }
        return headers;
    }
}
