package cn.banwen.papers;

import cn.banwen.intake.Effort;
import cn.banwen.intake.ForeignPdf;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/**
 * Puts the receipt stamp (收文章) on copies of received PDFs, at a blank place of the first page, near its upper right
 * corner where that is free; on a full page where it covers least, and pale. The original is only read. Memory and time
 * are bounded, whatever the file holds. Safe for use by several threads.
 */
@Component
public class StampedCopies {

    private static final float PALE = 0.55f;

    private final Papers papers;

    StampedCopies(Papers papers) {
        this.papers = papers;
    }

    /**
     * Writes the first page alone, upright, with the stamp.
     *
     * @param name what a refusal calls the file
     * @param out stays open
     * @throws Refusal {@code pdf-encrypted}, {@code pdf-damaged}, {@code pdf-truncated}, {@code pdf-no-pages},
     *     {@code pdf-too-complex}
     */
    public void firstPage(Path original, String name, ReceiptStamp stamp, OutputStream out) throws IOException {
        ForeignPdf.read(original, name, (source, effort) -> {
            PDPage page = firstPage(source, name);
            StampPlace place = place(source, page, stamp, effort);
            try (PDDocument copy = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                PDPage alone = FlattenedPage.into(copy, source, page);
                draw(copy, alone, stamp, place);
                copy.setDocumentId((long) stamp.hashCode());
                copy.save(out, CompressParameters.NO_COMPRESSION);
            }
            return out;
        });
    }

    /**
     * Writes the whole document with the stamp on its first page. It is the original's bytes with an addition at their
     * end, so that an electronic signature still vouches for what it signed; a file whose table of contents is broken is
     * written anew.
     *
     * @param name what a refusal calls the file
     * @param out stays open
     * @throws Refusal as for {@link #firstPage(Path, String, ReceiptStamp, OutputStream)}
     */
    public void whole(Path original, String name, ReceiptStamp stamp, OutputStream out) throws IOException {
        boolean sound = XrefPointer.isSound(original);
        ForeignPdf.read(original, name, (document, effort) -> {
            PDPage page = firstPage(document, name);
            draw(document, page, stamp, place(document, page, stamp, effort));
            effort.nextStep();
            if (sound) {
                document.saveIncremental(out);
            } else {
                document.save(out, CompressParameters.NO_COMPRESSION);
            }
            return out;
        });
    }

    private static PDPage firstPage(PDDocument document, String name) {
        if (document.isEncrypted()) {
            // opened without a password, but not for changing
            throw new Refusal(Refusal.Kind.INVALID, "pdf-encrypted", name);
        }
        if (document.getNumberOfPages() <= 0) {
            throw new Refusal(Refusal.Kind.INVALID, "pdf-no-pages", name);
        }
        return document.getPage(0);
    }

    private StampPlace place(PDDocument document, PDPage page, ReceiptStamp stamp, Effort effort) throws IOException {
        PageFrame frame = PageFrame.of(page);
        ReceiptStampLayout layout = layout(stamp);
        StampPlace.Ground ground = PagePicture.ofFirstPage(document, effort)
                .map(InkMap::of)
                .<StampPlace.Ground>map(ink -> ink::inked)
                .orElse(box -> 1);
        return StampPlace.find(ground, frame.width(), frame.height(), layout.width(), layout.height());
    }

    private void draw(PDDocument document, PDPage page, ReceiptStamp stamp, StampPlace place) throws IOException {
        PageFrame frame = PageFrame.of(page);
        ReceiptStampLayout layout = layout(stamp);
        Painter painter = new Painter(document, new PDRectangle(layout.width(), layout.height()), Style.Ink.RED);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.saveGraphicsState();
            if (!place.free()) {
                PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
                pale.setNonStrokingAlphaConstant(PALE);
                pale.setStrokingAlphaConstant(PALE);
                content.setGraphicsStateParameters(pale);
            }
            content.transform(new Matrix(frame.toPage()));
            float bottom = frame.height() - place.y() - layout.height() * place.scale();
            content.transform(new Matrix(place.scale(), 0, 0, place.scale(), place.x(), bottom));
            content.beginMarkedContent(COSName.ARTIFACT);
            painter.draw(content, layout.sheet());
            content.endMarkedContent();
            content.restoreGraphicsState();
        }
    }

    private ReceiptStampLayout layout(ReceiptStamp stamp) {
        return ReceiptStampLayout.of(stamp, papers.typefaces());
    }
}
