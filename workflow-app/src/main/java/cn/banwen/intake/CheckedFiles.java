package cn.banwen.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * The files that carry a classification mark.
     *
     * @param released digests of bytes that were found to carry none after all
     */
    public List<Marked> marked(Set<String> released) {
        return files.stream()
                .filter(file -> !released.contains(file.spooled().sha256()))
                .flatMap(file -> file.examined().mark().stream()
                        .map(mark -> new Marked(
                                file.examined().name(), file.spooled().sha256(), mark)))
                .toList();
    }

    @Override
    public void close() {
        files.forEach(file -> file.spooled().close());
    }
}
