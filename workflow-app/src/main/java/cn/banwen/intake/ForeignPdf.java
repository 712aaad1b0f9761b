package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens PDFs that came from outside. What one may cost in memory and time is bounded, whatever it holds: it is read from
 * its file, decoded into temporary files, on a thread of its own whose allocations are counted.
 */
public final class ForeignPdf {

    private ForeignPdf() {}

    /** What is done with an open document. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it. Long work without reading asks the effort now and then.
         *
         * @throws DiskException when the disk fails that something is written to
         * @throws IOException when the document can't be read
         */
        T on(PDDocument document, Effort effort) throws IOException;
    }

    /**
     * Opens the document, which is closed again after the work.
     *
     * @param name what a refusal calls the file
     * @throws Refusal {@code pdf-truncated}, {@code pdf-damaged}, {@code pdf-too-complex}, {@code pdf-encrypted}
     */
    public static <T> T read(Path file, String name, Work<T> work) throws IOException {
        try {
            return PlatformThread.call(() -> readHere(file, name, work));
        } catch (LockedPdfException locked) {
            throw because(new Refusal(Refusal.Kind.INVALID, "pdf-encrypted", name), locked);
        }
    }

    /** On the caller's thread; a document that wants a password is a {@link LockedPdfException}. */
    static <T> T readHere(Path file, String name, Work<T> work) throws IOException {
        if (!PdfTail.isComplete(file)) {
            throw new Refusal(Refusal.Kind.INVALID, "pdf-truncated", name);
        }
        Effort effort = new Effort();
        try (MeteredRead source = new MeteredRead(new RandomAccessReadBufferedFile(file), effort);
                PDDocument document = Loader.loadPDF(source, "", IOUtils.createTempFileOnlyStreamCache())) {
            return work.on(document, effort);
        } catch (InvalidPasswordException e) {
            throw new LockedPdfException(e);
        } catch (DiskException | Refusal e) {
            throw e;
        } catch (Effort.Exceeded | StackOverflowError e) {
            throw because(new Refusal(Refusal.Kind.INVALID, "pdf-too-complex", name), e);
        } catch (IOException | RuntimeException e) {
            if (PdfTail.isEncrypted(file)) {
                throw new LockedPdfException(e);
            }
            throw because(new Refusal(Refusal.Kind.INVALID, "pdf-damaged", name), e);
        }
    }

    private static Refusal because(Refusal refusal, Throwable cause) {
        refusal.initCause(cause);
        return refusal;
    }
}
