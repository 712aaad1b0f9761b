package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.extraction.Extraction;
import cn.banwen.extraction.reading.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * What a document's files say of it.
 *
 * @param files each with what was read from it, in the order of the document
 */
record DocumentReading(List<OfFile> files) {

    DocumentReading {
        files = List.copyOf(files);
    }

    /** What was read from a file. */
    record OfFile(FileView file, Extraction extraction) {

        /** A file that has a number, a title and a date is the document; an attachment has little of it. */
        private double weight() {
            return extraction.proposals().stream()
                    .mapToDouble(Proposal::confidence)
                    .sum();
        }
    }

    /** {@code waiting} while a file is, else {@code ready}; {@code failed}, {@code none} where there is nothing else. */
    String state() {
        for (Extraction.State state :
                List.of(Extraction.State.WAITING, Extraction.State.READY, Extraction.State.FAILED)) {
            if (files.stream().anyMatch(file -> file.extraction().state() == state)) {
                return state.code();
            }
        }
        return Extraction.State.NONE.code();
    }

    /** The file that says most: of all fields its word counts, as an attachment's would only confuse. */
    Optional<OfFile> main() {
        return files.stream()
                .filter(file -> !file.extraction().proposals().isEmpty())
                .reduce((one, other) -> other.weight() > one.weight() ? other : one);
    }
}
