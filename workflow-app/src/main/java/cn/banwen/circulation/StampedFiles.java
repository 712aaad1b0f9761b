package cn.banwen.circulation;

import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.papers.ReceiptStamp;
import cn.banwen.papers.StampedCopies;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Copies of a registered document's files with the receipt stamp 收文章. The stored originals stay as they came. */
@Component
public class StampedFiles {

    private static final String PDF = "application/pdf";

    private final DocumentQueries documents;
    private final IncomingFiles files;
    private final StampedCopies copies;
    private final Spool spool;
    private final String office;

    StampedFiles(
            DocumentQueries documents,
            IncomingFiles files,
            StampedCopies copies,
            Spool spool,
            @Value("${banwen.office-name}") String office) {
        this.documents = documents;
        this.files = files;
        this.copies = copies;
        this.spool = spool;
        this.office = office;
    }

    /** What the copy of a file is made of. */
    public enum Extent {
        FIRST,
        ALL
    }

    /**
     * A stamped copy on disk.
     *
     * @param name of the original
     */
    public record Copy(String name, SpooledFile file) implements AutoCloseable {

        @Override
        public void close() {
            file.close();
        }
    }

    /**
     * Makes a stamped copy; the caller closes it.
     *
     * @throws Refusal {@code document-not-found} and {@code file-not-found}, also for what the person may not see;
     *     {@code stamp-not-registered}, {@code stamp-voided}; {@code stamp-not-pdf} and those of {@link StampedCopies}
     */
    public Copy copy(UUID documentId, UUID fileId, Extent extent, String username) throws IOException {
        DocumentFile file = documents.file(documentId, fileId, username);
        ReceiptStamp stamp = stamp(documents.document(documentId, username));
        if (!file.mediaType().equals(PDF)) {
            throw new Refusal(Refusal.Kind.INVALID, "stamp-not-pdf", file.name());
        }
        try (SpooledFile original = files.copy(file)) {
            return new Copy(file.name(), spool.fill(out -> {
                if (extent == Extent.ALL) {
                    copies.whole(original.path(), file.name(), stamp, out);
                } else {
                    copies.firstPage(original.path(), file.name(), stamp, out);
                }
            }));
        }
    }

    /** Only a number that stands in the book is stamped. */
    private ReceiptStamp stamp(IncomingDocument document) {
        String number = document.registrationNumber();
        if (number == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stamp-not-registered");
        }
        if (document.state() == DocumentState.VOIDED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stamp-voided", number);
        }
        Receipt receipt = document.receipt();
        Instant received = receipt == null || receipt.signedAt() == null ? document.receivedAt() : receipt.signedAt();
        return new ReceiptStamp(office, number, OfficialTime.at(received).toLocalDate());
    }
}
