package cn.banwen.extraction;

import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.papers.Scanner;
import cn.banwen.extraction.reading.Extractor;
import cn.banwen.extraction.reading.PageText;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.rendition.ScannedSheets;
import cn.banwen.rendition.drawing.PdfSheets;
import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.List;

/** Reads made papers the way the product does, without the application around it. */
public final class PaperReading {

    private static final float WIDTH = 595.3f;
    private static final float HEIGHT = 841.9f;

    private PaperReading() {}

    public static List<Proposal> of(OfficialPaper paper) throws Exception {
        return read(PdfSheets.runs(paper.pdf()), false);
    }

    /** Of all its pages, scanned. */
    public static List<Proposal> ofScan(OfficialPaper paper, int dotsPerInch, double degrees, boolean grey)
            throws Exception {
        return read(ScannedSheets.read(Scanner.scan(paper, dotsPerInch, degrees, grey)), true);
    }

    private static List<Proposal> read(List<List<TextRun>> pages, boolean recognised) {
        List<PageText> texts = new ArrayList<>();
        for (List<TextRun> runs : pages) {
            texts.add(new PageText(texts.size() + 1, WIDTH, HEIGHT, recognised, runs));
        }
        return Extractor.read(texts);
    }
}
