package cn.banwen.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.extraction.papers.LayoutsAside;
import cn.banwen.extraction.papers.LayoutsOnceAside;
import cn.banwen.extraction.papers.MarkedPapers;
import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.papers.OfficialPapers;
import cn.banwen.extraction.reading.Box;
import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads papers in official layouts that were made for it, and says how much of each field it gets right. */
class OfficialLayoutsTests {

    @Test
    void readsTheFieldsOfPapersInOfficialLayouts() throws Exception {
        List<OfficialPaper> papers = OfficialPapers.all();
        assertThat(papers).hasSizeGreaterThanOrEqualTo(40);
        Score score = new Score();
        for (OfficialPaper paper : papers) {
            score.add(paper, PaperReading.of(paper));
        }
        System.out.println(score.report(papers.size() + " papers in official layouts"));
        for (Field field : Field.values()) {
            assertThat(score.precision(field)).as("precision of %s", field).isGreaterThanOrEqualTo(0.97);
            assertThat(score.recall(field)).as("recall of %s", field).isGreaterThanOrEqualTo(0.97);
        }
    }

    @Test
    void readsScans() throws Exception {
        List<OfficialPaper> papers = OfficialPapers.all();
        Score score = new Score();
        OfficialPaper askew = papers.get(1);
        score.add(askew, PaperReading.ofScan(askew, 200, 1.5, false));
        OfficialPaper coarse = papers.get(4);
        score.add(coarse, PaperReading.ofScan(coarse, 150, -1, true));
        OfficialPaper fine = papers.get(13);
        score.add(fine, PaperReading.ofScan(fine, 300, -2, false));
        OfficialPaper joint = papers.get(papers.size() - 6);
        score.add(joint, PaperReading.ofScan(joint, 200, 0.4, true));
        System.out.println(score.report("4 scans"));
        for (Field field : List.of(Field.DOCUMENT_NUMBER, Field.SENDER, Field.DOCUMENT_DATE, Field.REPLY_BY)) {
            assertThat(score.precision(field)).as("precision of %s", field).isGreaterThanOrEqualTo(0.75);
            assertThat(score.recall(field)).as("recall of %s", field).isGreaterThanOrEqualTo(0.75);
        }
    }

    /** Of some scans Tesseract leaves the lines above the head out, until it is asked for the upper part alone. */
    @Test
    void readsTheMarksOfScans() throws Exception {
        int[] dotsPerInch = {150, 200, 300};
        double[] degrees = {-2, -1, -0.3, 0, 0.5, 1.2, 2};
        Score score = new Score();
        List<OfficialPaper> papers = new ArrayList<>(MarkedPapers.all());
        papers.addAll(MarkedPapers.aboutSecrets());
        OfficialPapers.all().stream()
                .filter(paper -> paper.truth().containsKey(Field.CLASSIFICATION.code()))
                .forEach(papers::add);
        for (int i = 0; i < papers.size(); i++) {
            OfficialPaper paper = papers.get(i);
            score.addOnly(
                    Field.CLASSIFICATION,
                    paper,
                    PaperReading.ofScan(
                            paper, dotsPerInch[i % dotsPerInch.length], degrees[i % degrees.length], i % 2 == 0));
        }
        System.out.println(score.report(papers.size() + " scans with a mark or about secrets"));
        assertThat(score.precision(Field.CLASSIFICATION)).isEqualTo(1);
        assertThat(score.recall(Field.CLASSIFICATION)).isGreaterThanOrEqualTo(0.95);
    }

    /** No figure is asserted: a rule that had to satisfy these papers would be a rule made for them. */
    @Test
    void measuresLayoutsThatWereKeptAside() throws Exception {
        Score score = new Score();
        List<OfficialPaper> aside = LayoutsAside.all();
        assertThat(aside).hasSize(10);
        for (OfficialPaper paper : aside) {
            score.add(paper, PaperReading.of(paper));
        }
        System.out.println(score.report("10 layouts kept aside, only measured"));
        Score known = new Score();
        for (OfficialPaper paper : LayoutsOnceAside.all()) {
            known.add(paper, PaperReading.of(paper));
        }
        System.out.println(known.report("10 layouts once aside"));
    }

    @Test
    void saysWhereEachProposalStands() throws Exception {
        OfficialPaper paper = OfficialPapers.all().get(0);
        Proposal number = PaperReading.of(paper).stream()
                .filter(proposal -> proposal.field() == Field.DOCUMENT_NUMBER)
                .findFirst()
                .orElseThrow();
        assertThat(number.page()).isEqualTo(1);
        assertThat(number.confidence()).isGreaterThan(0.9);
        // The number's line: 98 mm below the upper edge, in the middle.
        assertThat(number.boxes()).singleElement().satisfies(box -> {
            assertThat(box.y()).isBetween(260f, 285f);
            assertThat(box.x() + box.width() / 2).isBetween(285f, 310f);
        });
        assertThat(Box.around(number.boxes()).height()).isLessThan(20);
    }
}
