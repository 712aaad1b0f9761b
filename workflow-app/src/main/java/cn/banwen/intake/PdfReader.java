package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads a PDF's page count, the words of its first pages and its properties. */
class PdfReader implements ContentReader {

    /** On a thread of its own, whose memory and stack are known. */
    @Override
    public Contents read(Path file, String name) throws IOException {
        return PlatformThread.call(() -> readHere(file, name));
    }

    Contents readHere(Path file, String name) throws IOException {
        try {
            return ForeignPdf.readHere(file, name, (document, effort) -> read(document, name, effort));
        } catch (LockedPdfException e) {
            return Contents.locked();
        }
    }

    private static Contents read(PDDocument document, String name, Effort effort) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages <= 0) {
            throw new Refusal(Refusal.Kind.INVALID, "pdf-no-pages", name);
        }
        // A page tree that promises pages and has none is damaged, not empty.
        PDPage first = document.getPage(0);
        Optional<ClassificationMark> stated = PdfProperties.mark(document);
        LeadingPages leading = LeadingPages.read(document, first, effort);
        return new Contents(pages, leading.readability(), false, leading.mark().or(() -> stated));
    }
}
