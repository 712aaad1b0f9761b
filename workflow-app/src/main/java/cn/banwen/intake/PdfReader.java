package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF's page count, the words of its first pages and its properties. */
class PdfReader implements ContentReader {

    /** On a thread of its own, whose memory and stack are known. */
    @Override
    public Contents read(Path file, String name) throws IOException {
        return PlatformThread.call(() -> readHere(file, name));
    }

    Contents readHere(Path file, String name) throws IOException {
        if (!PdfTail.isComplete(file)) {
            throw refusal("pdf-truncated", name);
        }
        Effort effort = new Effort();
        try (MeteredRead source = new MeteredRead(new RandomAccessReadBufferedFile(file), effort);
                PDDocument document = Loader.loadPDF(source, "", IOUtils.createTempFileOnlyStreamCache())) {
            return read(document, name, effort);
        } catch (InvalidPasswordException e) {
            return Contents.locked();
        } catch (Refusal e) {
            throw e;
        } catch (Effort.Exceeded | StackOverflowError e) {
            throw because(refusal("pdf-too-complex", name), e);
        } catch (IOException | RuntimeException e) {
            if (PdfTail.isEncrypted(file)) {
                return Contents.locked();
            }
            throw because(refusal("pdf-damaged", name), e);
        }
    }

    private static Contents read(PDDocument document, String name, Effort effort) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages <= 0) {
            throw refusal("pdf-no-pages", name);
        }
        // A page tree that promises pages and has none is damaged, not empty.
        PDPage first = document.getPage(0);
        Optional<ClassificationMark> stated = PdfProperties.mark(document);
        LeadingPages leading = LeadingPages.read(document, first, effort);
        return new Contents(pages, leading.readability(), false, leading.mark().or(() -> stated));
    }

    private static Refusal refusal(String code, String name) {
        return new Refusal(Refusal.Kind.INVALID, code, name);
    }

    private static Refusal because(Refusal refusal, Throwable cause) {
        refusal.initCause(cause);
        return refusal;
    }
}
