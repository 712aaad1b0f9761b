package cn.banwen.papers;

import cn.banwen.papers.Style.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Prints the papers of the office as PDF on A4. Safe for use by several threads; the same paper gives the same bytes.
 * Any text prints: it grows over further pages, and a character that no font has prints as 〓.
 */
@Component
public class Papers {

    private static final String LANGUAGE = "zh-CN";

    private final SingletonSupplier<Typefaces> faces;

    /**
     * @param fonts folder with the office's own licensed {@code .ttf} files, {@code null} for none: a 小标宋 is used for
     *     titles, a 仿宋 for text, any other for characters that those and the bundled Noto Sans SC lack
     * @throws IOException if the folder can't be read
     */
    public Papers(@Value("${banwen.papers.fonts:#{null}}") @Nullable Path fonts) throws IOException {
        SiteFaces site = fonts == null ? SiteFaces.none() : SiteFaces.in(fonts);
        this.faces = SingletonSupplier.of(() -> Typefaces.with(site));
    }

    /** The characters on the slip that print as 〓, as no font has them; each once. */
    public List<String> missing(HandlingSlip slip) {
        // a record writes itself with all of its parts
        return PrintableText.missing(slip.toString(), faces.obtain().body());
    }

    /** Writes the slip without a creation date; {@code out} stays open. */
    public void print(HandlingSlip slip, OutputStream out) throws IOException {
        print(slip, null, out);
    }

    /**
     * Writes the slip.
     *
     * @param createdAt noted in the file as its creation date
     * @param out stays open
     * @throws IOException if {@code out} fails
     */
    public void print(HandlingSlip slip, @Nullable Instant createdAt, OutputStream out) throws IOException {
        String title = slip.office() + HandlingSlipLayout.NAME + " " + slip.title();
        write(new HandlingSlipLayout(slip, faces.obtain()).sheets(), Ink.RED, title, slip, createdAt, out);
    }

    /** Writes the receipt; {@code out} stays open. */
    public void print(DeliveryReceipt receipt, OutputStream out) throws IOException {
        String title = receipt.office() + DeliveryReceiptLayout.NAME + " " + receipt.title();
        write(new DeliveryReceiptLayout(receipt, faces.obtain()).sheets(), Ink.RED, title, receipt, null, out);
    }

    /** Writes the letter; {@code out} stays open. */
    public void print(ReturnLetter letter, OutputStream out) throws IOException {
        String title = letter.office() + ReturnLetterLayout.NAME + " " + letter.title();
        write(new ReturnLetterLayout(letter, faces.obtain()).sheets(), Ink.RED, title, letter, null, out);
    }

    /** Writes the list; {@code out} stays open. */
    public void print(HandoverList list, OutputStream out) throws IOException {
        String title = list.office() + HandoverListLayout.NAME + " " + list.post();
        Instant confirmedAt =
                list.confirmedAt() == null ? null : list.confirmedAt().toInstant();
        write(new HandoverListLayout(list, faces.obtain()).sheets(), Ink.BLACK, title, list, confirmedAt, out);
    }

    /** Begins a table; the caller adds its lines, finishes and closes it. */
    public TablePrinter table(PrintedTable table) {
        return new TablePrinter(table, faces.obtain());
    }

    Typefaces typefaces() {
        return faces.obtain();
    }

    private static void write(
            List<Sheet> sheets, Ink grid, String title, Record content, @Nullable Instant createdAt, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            Painter painter = new Painter(document, PDRectangle.A4, grid);
            for (Sheet sheet : sheets) {
                painter.paint(sheet);
            }
            // a record writes itself with all of its parts
            describe(document, title, content.toString(), createdAt);
            document.save(out);
        }
    }

    /**
     * @param content two papers with other words are told apart by it, one printed twice is the same
     */
    static void describe(PDDocument document, String title, String content, @Nullable Instant createdAt) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Banwen 办文");
        if (createdAt != null) {
            information.setCreationDate(GregorianCalendar.from(createdAt.atZone(Wording.ZONE)));
        }
        // Else PDFBox takes the time of day.
        document.setDocumentId((long) content.hashCode());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getDocumentCatalog().setLanguage(LANGUAGE);
    }
}
