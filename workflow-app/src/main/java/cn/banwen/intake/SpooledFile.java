package cn.banwen.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of one incoming file in a private temporary file, which {@link #close()} deletes.
 *
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal digits
 */
public record SpooledFile(Path path, long size, String sha256) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledFile.class);

    /** Never throws: what can't be deleted now goes when the spool is next opened. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("Left for the next start: {}", path, e);
        }
    }
}
