package cn.banwen.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A private folder for one file's work, gone when closed. */
record WorkFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    static WorkFolder in(Path parent) throws IOException {
        return new WorkFolder(Files.createTempDirectory(parent, "work"));
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            LOG.warn("{} is left", path, e);
        }
    }
}
