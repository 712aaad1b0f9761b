package cn.banwen.rendition;

import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.Lines;
import cn.banwen.rendition.drawing.PdfSheets;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.TextRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** For tests: reads a page that is a picture as the product does, drawn at its size and read by Tesseract. */
public final class ScannedSheets {

    private ScannedSheets() {}

    /** The runs of each page. */
    public static List<List<TextRun>> read(byte[] pdf) throws Exception {
        Path folder = Files.createTempDirectory("scanned");
        try {
            Path file = Files.write(folder.resolve("scan.pdf"), pdf);
            List<List<TextRun>> pages = new ArrayList<>();
            for (int number = 1; number <= PdfSheets.count(file); number++) {
                pages.add(read(PdfSheets.draw(file, number, folder), folder));
            }
            return pages;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<TextRun> read(DrawnPage page, Path folder) throws Exception {
        DrawnPage.Picture picture = Objects.requireNonNull(page.pictures().get(PictureSize.LARGE));
        double points = page.width() / picture.width();
        Recognition recognition = new Recognition(Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"));
        return Lines.inOrder(
                recognition.read(folder.resolve(picture.file()), (int) Math.round(72 / points), points, true));
    }
}
