package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** For tests: what the drawing process reads and draws, without the process. */
public final class PdfSheets {

    private PdfSheets() {}

    /** The runs of each page. */
    public static List<List<TextRun>> runs(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<TextRun>> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(Lines.inOrder(PdfText.of(page).runs()));
            }
            return pages;
        }
    }

    public static int count(Path pdf) throws IOException {
        try (PageSource source = PdfPages.open(pdf)) {
            return source.count();
        }
    }

    /** Draws a page and writes its pictures into the folder. */
    public static DrawnPage draw(Path pdf, int number, Path folder) throws IOException {
        try (PageSource source = PdfPages.open(pdf)) {
            PageSource.Sheet sheet = source.draw(number);
            return new DrawnPage(
                    sheet.width(),
                    sheet.height(),
                    PictureFiles.write(sheet.image(), sheet.width(), sheet.height(), number, folder),
                    sheet.runs(),
                    Lines.text(sheet.runs()),
                    !sheet.text().whole(),
                    sheet.wantsRecognition(),
                    sheet.complete(),
                    RedInkFinder.in(sheet.image(), sheet.width(), sheet.height()));
        }
    }
}
