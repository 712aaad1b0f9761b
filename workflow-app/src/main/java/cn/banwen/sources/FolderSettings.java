package cn.banwen.sources;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder into which a scanner writes.
 *
 * @param path of the folder; null where none is watched
 * @param name as people call it
 * @param lookEvery how often it is looked at
 * @param settle a file that did not change for so long is complete
 */
record FolderSettings(
        @Nullable Path path,
        @DefaultValue("扫描仪") String name,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("10s") Duration settle) {

    boolean isGiven() {
        return path != null && !path.toString().isBlank();
    }
}
