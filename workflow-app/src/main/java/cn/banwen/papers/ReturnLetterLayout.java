package cn.banwen.papers;

import cn.banwen.papers.Style.Ink;
import cn.banwen.papers.TextLine.Align;
import java.util.ArrayList;
import java.util.List;

/** Words the letter that returns a document and lays it out. */
final class ReturnLetterLayout {

    static final String NAME = "退文函";

    private static final float SIZE = 16;
    private static final float INDENT = 2 * SIZE;

    private final ReturnLetter letter;
    private final Typefaces faces;
    private final Style text;

    ReturnLetterLayout(ReturnLetter letter, Typefaces faces) {
        this.letter = letter;
        this.faces = faces;
        this.text = new Style(faces.body(), SIZE, 29, Ink.BLACK);
    }

    List<Sheet> sheets() {
        LetterPages pages = new LetterPages(letter.office(), "签收编号：" + letter.receiptId(), faces);
        pages.addTogether(title());
        pages.addParagraph((letter.recipient().isBlank() ? "来文单位" : letter.recipient()) + "：", text, 0);
        body().forEach(paragraph -> pages.addParagraph(paragraph, text, INDENT));
        pages.addClosing("特此函告。", INDENT, letter.office(), Wording.day(letter.date()), text);
        return pages.sheets();
    }

    private List<TextLine> title() {
        Style style = new Style(faces.title(), 22, 34, Ink.BLACK);
        List<TextLine> lines = new ArrayList<>(FormCells.lines(
                TextLayout.wrap("关于退回" + quoted(letter.title()) + "的函", style, LetterPages.WIDTH),
                style,
                Align.CENTRE));
        lines.set(0, lines.get(0).after(2 * text.leading()));
        lines.add(TextLine.of("", text, Align.LEFT));
        return lines;
    }

    private List<String> body() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening());
        for (int i = 0; i < letter.reasons().size(); i++) {
            paragraphs.add(ChineseNumerals.of(i + 1) + "、" + letter.reasons().get(i));
        }
        addList(paragraphs, "初审不符合的事项：", letter.failedChecks());
        addList(paragraphs, "另有说明：", letter.remarks());
        paragraphs.add("上述问题解决后，如仍需我单位办理，请重新行文。");
        return paragraphs;
    }

    private static void addList(List<String> paragraphs, String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        paragraphs.add(heading);
        for (int i = 0; i < items.size(); i++) {
            paragraphs.add("（" + ChineseNumerals.of(i + 1) + "）" + items.get(i));
        }
    }

    private String opening() {
        String number = letter.documentNumber() == null ? "" : "（" + letter.documentNumber() + "）";
        String document = "你单位" + quoted(letter.title()) + number;
        String arrived = Wording.minute(letter.arrivedAt());
        return letter.atTheDoor()
                ? document + "于" + arrived + "送达。经清点核对，未予签收，现予退回，理由如下："
                : document + "已于" + arrived + "签收。依据《党政机关公文处理工作条例》第二十四条进行初审，不予办理，现予退回，理由如下：";
    }

    /** Title marks inside title marks are the single ones. */
    private static String quoted(String title) {
        return "《" + title.replace('《', '〈').replace('》', '〉') + "》";
    }
}
