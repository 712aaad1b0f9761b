package cn.banwen.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What went through a digest.
 *
 * @param hex SHA-256 in hexadecimal
 */
record Sha256(String hex, long bytes) {

    /** Reads to the end and hands everything on; neither stream is closed. */
    static Sha256 copying(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = digest();
        long bytes = new DigestInputStream(in, digest).transferTo(out);
        return new Sha256(hex(digest), bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
