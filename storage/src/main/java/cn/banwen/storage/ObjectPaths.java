package cn.banwen.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an object's file belongs, for the keys that a file system can hold. */
final class ObjectPaths {

    private static final int MAX_NAME_BYTES = 255;

    private ObjectPaths() {}

    /** @throws IllegalArgumentException if no file can have this place, which S3Proxy answers as a bad request */
    static Path resolve(Path bucket, String key) {
        for (String name : key.split("/")) {
            if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw new IllegalArgumentException("a segment of the key is longer than 255 bytes: " + key);
            }
        }
        Path target = bucket.resolve(key);
        if (Files.isDirectory(target) || liesBelowAFile(bucket, target)) {
            throw new IllegalArgumentException("the key is the path of another one, or the other way round: " + key);
        }
        return target;
    }

    private static boolean liesBelowAFile(Path bucket, Path target) {
        for (Path above = target.getParent(); above != null && !above.equals(bucket); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }
}
