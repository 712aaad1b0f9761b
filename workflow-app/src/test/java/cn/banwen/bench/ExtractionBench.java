package cn.banwen.bench;

import cn.banwen.extraction.PaperReading;
import cn.banwen.extraction.Score;
import cn.banwen.extraction.papers.LayoutsAside;
import cn.banwen.extraction.papers.LayoutsOnceAside;
import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.papers.OfficialPapers;
import java.util.List;

/** Prints how much of each field is read rightly: from files, from scans of all of them, from layouts kept aside. */
final class ExtractionBench {

    private static final int[] DOTS_PER_INCH = {150, 200, 300};
    private static final double[] DEGREES = {-2, -1, -0.3, 0, 0.5, 1.2, 2};

    private ExtractionBench() {}

    static void run() throws Exception {
        List<OfficialPaper> papers = OfficialPapers.all();
        Score files = new Score();
        for (OfficialPaper paper : papers) {
            files.add(paper, PaperReading.of(paper));
        }
        System.out.println(files.report(papers.size() + " papers in official layouts, as files"));
        Score aside = new Score();
        for (OfficialPaper paper : LayoutsAside.all()) {
            aside.add(paper, PaperReading.of(paper));
        }
        System.out.println(aside.report("10 layouts kept aside, only measured"));
        Score known = new Score();
        for (OfficialPaper paper : LayoutsOnceAside.all()) {
            known.add(paper, PaperReading.of(paper));
        }
        System.out.println(known.report("10 layouts once aside"));
        Score scans = new Score();
        for (int i = 0; i < papers.size(); i++) {
            OfficialPaper paper = papers.get(i);
            scans.add(
                    paper,
                    PaperReading.ofScan(
                            paper, DOTS_PER_INCH[i % DOTS_PER_INCH.length], DEGREES[i % DEGREES.length], i % 2 == 0));
        }
        System.out.println(scans.report(papers.size() + " scans at 150 to 300 dots to the inch, turned by up to 2°"));
    }
}
