package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** One pass over one file: counts, hashes and copies, a buffer at a time. */
class SpoolWriter {

    private static final int BUFFER = 1 << 16;

    private final long limit;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long size;

    SpoolWriter(long limit) {
        this.limit = limit;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            refuseOver(size + read);
            digest.update(buffer, 0, read);
            write(out, buffer, 0, read);
            size += read;
        }
    }

    /** A stream onto {@code out} whose bytes are counted and hashed; a failure to write is a {@link DiskException}. */
    OutputStream onto(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                refuseOver(size + length);
                digest.update(bytes, offset, length);
                SpoolWriter.write(out, bytes, offset, length);
                size += length;
            }
        };
    }

    void refuseOver(long bytes) {
        if (bytes > limit) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", ByteSize.of(limit));
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return Hex.encodeHexString(digest.digest());
    }

    private static void write(OutputStream out, byte[] buffer, int offset, int length) throws IOException {
        try {
            out.write(buffer, offset, length);
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }
}
