package cn.banwen.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in, whichever way it came.
 *
 * @param name as the sender gave it; not yet safe
 * @param content puts the bytes at a path, which does not exist before
 */
public record Upload(String name, Content content) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        void to(Path target) throws IOException;
    }

    /** The parts of a request. The container has them on disk already: taking one over is a rename,
     * which only the {@code File} form of {@code transferTo} does. */
    public static List<Upload> of(List<MultipartFile> parts) {
        return parts.stream()
                .map(part -> new Upload(
                        Objects.requireNonNullElse(part.getOriginalFilename(), ""),
                        target -> part.transferTo(target.toFile())))
                .toList();
    }
}
