package cn.banwen.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that were examined and wait on the spool. Closing removes them from there. */
public final class CheckedFiles implements AutoCloseable {

    private final List<CheckedFile> files;

    CheckedFiles(List<CheckedFile> files) {
        this.files = List.copyOf(files);
    }

    record CheckedFile(SpooledFile spooled, ExaminedFile examined) {}

    /** A file that carries a mark. */
    public record Marked(String name, String sha256, ClassificationMark mark) {}

    List<CheckedFile> files() {
        return files;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The first file's name. */
    public Optional<String> firstName() {
        return files.stream().findFirst().map(file -> file.examined().name());
    }

    /**
     * The first file that carries a classification mark.
     *
     * @param released digest of bytes that were found to carry none after all, null where there are no such
     */
    public Optional<Marked> marked(@Nullable String released) {
        return files.stream()
                .filter(file -> !file.spooled().sha256().equals(released))
                .flatMap(file -> file.examined().mark().stream()
                        .map(mark -> new Marked(
                                file.examined().name(), file.spooled().sha256(), mark)))
                .findFirst();
    }

    @Override
    public void close() {
        files.forEach(file -> file.spooled().close());
    }
}
