package cn.banwen.extraction.reading;

import java.util.List;
import java.util.Optional;

/** The parts of an official document as they were found on its pages. */
record Anatomy(
        Paper paper,
        Sheet sheet,
        Optional<NumberLine> number,
        HeadBlock head,
        TitleBlock title,
        Optional<Passage> recipients,
        Optional<SignatureBlock> signature) {

    /** A cover or a fax's first page may come before the document. */
    private static final int LOOKED_AT = 3;

    /** @param pages with at least one page */
    static Anatomy of(Paper pages) {
        Sheet sheet = head(pages);
        Paper paper = pages.measuredFrom(sheet);
        Optional<NumberLine> number = NumberLine.find(sheet);
        TitleBlock title = TitleBlock.find(sheet, paper, number);
        float titleLevel =
                title.lines().isEmpty() ? Float.MAX_VALUE : title.lines().get(0).level();
        float titleEnd =
                title.lines().isEmpty() ? number.map(it -> it.line().level()).orElse(0f) : title.end();
        return new Anatomy(
                paper,
                sheet,
                number,
                HeadBlock.find(sheet, paper.bodySize(), number, titleLevel),
                title,
                RecipientsBlock.find(sheet, paper, title),
                SignatureBlock.find(paper, sheet, titleEnd));
    }

    /** The page with the number, but for a first page that needs none: what it forwards has one. */
    private static Sheet head(Paper pages) {
        Sheet first = pages.sheets().get(0);
        return isWhole(first, pages.measuredFrom(first))
                ? first
                : pages.sheets().stream()
                        .limit(LOOKED_AT)
                        .filter(page -> NumberLine.find(page).isPresent())
                        .findFirst()
                        .orElse(first);
    }

    private static boolean isWhole(Sheet first, Paper paper) {
        TitleBlock title = TitleBlock.find(first, paper, Optional.empty());
        return !title.lines().isEmpty()
                && DocumentTypeReader.type(title.passage().text()).isPresent()
                && RecipientsBlock.find(first, paper, title).isPresent();
    }

    /** What comes after title and recipients. */
    List<Line> body() {
        float from = title.lines().isEmpty() ? 0 : title.end();
        return paper.lines().stream()
                .filter(line -> line.page() > sheet.page() || line.page() == sheet.page() && line.level() > from)
                .filter(line -> !Words.isPageNumber(line.text()))
                .toList();
    }

    /** By how much what recognition read is less sure. */
    double certainty() {
        return sheet.recognised() ? 0.9 : 1;
    }
}
