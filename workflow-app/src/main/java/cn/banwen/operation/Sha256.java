package cn.banwen.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What went through a digest.
 *
 * @param hex SHA-256 in hexadecimal
 */
record Sha256(String hex, long bytes) {

    /** Reads to the end and hands everything on; neither stream is closed. */
    static Sha256 copying(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long bytes = new DigestInputStream(in, digest).transferTo(out);
        return new Sha256(Hex.encodeHexString(digest.digest()), bytes);
    }
}
