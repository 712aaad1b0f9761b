package cn.banwen.storage;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which keys may be used: those that mean the same to every S3 server, whatever it keeps its objects in. */
final class ObjectKeys {

    private static final int MAX_BYTES = 1024;
    private static final Pattern KEY =
            Pattern.compile("[^./\\p{Cntrl}][^/\\p{Cntrl}]*(/[^./\\p{Cntrl}][^/\\p{Cntrl}]*)*+");

    private ObjectKeys() {}

    static String require(String key) {
        if (!KEY.matcher(key).matches() || key.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("not a key of a stored object: " + key);
        }
        return key;
    }
}
