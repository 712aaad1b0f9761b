package cn.banwen.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields, each with its length before it, so that no two different rows give the same bytes. */
final class FieldDigest {

    /** What the first link of a chain names as its predecessor. */
    static final String START = "";

    private static final int ABSENT = -1;

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    FieldDigest add(@Nullable String field) {
        if (field == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).flip());
            return this;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    FieldDigest add(long number) {
        return add(Long.toString(number));
    }

    /** The digest in hexadecimal; no field can follow. */
    String hex() {
        return Hex.encodeHexString(digest.digest());
    }
}
