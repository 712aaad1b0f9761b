package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The parts of a file, as bytes and as elements. */
record Source(Container container, MarkupReader reader) {

    static Source of(Container container, OfdBounds bounds) {
        return new Source(container, new MarkupReader(bounds));
    }

    /**
     * The root element of a part.
     *
     * @return empty if the part is missing or damaged
     * @throws OfdException if it passes a bound or holds what no honest file does
     */
    Optional<Markup> markup(PartPath path) throws IOException {
        Optional<byte[]> bytes = bytes(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(bytes.get(), path.value()));
        } catch (OfdException e) {
            return emptyIfDamaged(e);
        }
    }

    /** As {@link #markup}, for the bytes themselves. */
    Optional<byte[]> bytes(PartPath path) throws IOException {
        try {
            return container.bytes(path);
        } catch (OfdException e) {
            return emptyIfDamaged(e);
        }
    }

    /** The first of several places at which there is a part. */
    Optional<PartPath> existing(List<PartPath> places) {
        return places.stream().filter(container::has).findFirst();
    }

    private static <T> Optional<T> emptyIfDamaged(OfdException e) throws OfdException {
        if (e.problem() == Problem.DAMAGED) {
            return Optional.empty();
        }
        throw e;
    }
}
