package cn.banwen.extraction;

import cn.banwen.extraction.reading.Proposal;
import java.util.List;
import java.util.Locale;

/**
 * What was read from a file.
 *
 * @param version of the extractor that read it; 0 before one has
 * @param proposals of a field with several values the likeliest first; empty until ready
 */
public record Extraction(String sha256, State state, int version, List<Proposal> proposals) {

    public Extraction {
        proposals = List.copyOf(proposals);
    }

    /** How far it has come. */
    public enum State {
        /** The text is not there yet, or was not read yet. */
        WAITING,
        READY,
        /** It can't be read; an administrator finds why in the log. */
        FAILED,
        /** Such a file has no text to read. */
        NONE;

        /** As it stands in rows and answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
