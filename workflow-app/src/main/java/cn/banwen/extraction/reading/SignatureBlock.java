package cn.banwen.extraction.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed and when (7.3.5): the date on a line of its own in the right half, above it the names.
 *
 * @param names from top to bottom; empty where none stands there, as in an order
 * @param place of the date
 */
record SignatureBlock(List<Passage> names, LocalDate date, Passage place, double confidence) {

    private static final int MOST_ROWS = 8;
    private static final float MOST_OF_A_GAP = 4.5f;
    private static final double RIGHT_HALF = 0.5;
    /** A date that had to be mended is to be checked. */
    private static final double UNSURE = 0.25;

    private static final Pattern ALONE = Pattern.compile("\\(?(?:" + DateText.DATE.pattern() + ")\\)?");
    private static final Pattern ADOPTED = Pattern.compile("\\(.*?(?:" + DateText.DATE.pattern() + ").*(?:通过|批准).*\\)");
    private static final Pattern PRINTED = Pattern.compile(".*?(?:" + DateText.DATE.pattern() + ")印发.*");

    /** The likeliest date of the paper: one before its attachments, if there is any. */
    static Optional<SignatureBlock> find(Paper paper, Sheet head, float titleEnd) {
        List<SignatureBlock> found = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            if (sheet.page() < head.page()) {
                continue;
            }
            List<Line> lines = sheet.lines();
            for (int at = 0; at < lines.size(); at++) {
                float from = sheet.page() == head.page() ? titleEnd : 0;
                if (lines.get(at).level() > from) {
                    signature(sheet, lines, at).ifPresent(found::add);
                }
            }
        }
        int end = end(paper, head);
        List<SignatureBlock> own =
                found.stream().filter(block -> block.place.page() < end).toList();
        return likeliest(own)
                .or(() -> likeliest(found))
                .or(() -> inHead(head, titleEnd))
                .or(() -> within(paper, ADOPTED, 0.85))
                .or(() -> within(paper, PRINTED, 0.5));
    }

    private static Optional<SignatureBlock> likeliest(List<SignatureBlock> found) {
        return found.stream()
                .filter(block -> !block.names.isEmpty())
                .findFirst()
                .or(() -> found.stream().reduce((first, last) -> last));
    }

    /** The page on which an attachment or another document begins: whoever signed there did not sign this one. */
    private static int end(Paper paper, Sheet head) {
        return paper.sheets().stream()
                .filter(sheet -> sheet.page() > head.page())
                .filter(sheet ->
                        sheet.beginsAttachment() || NumberLine.find(sheet).isPresent())
                .mapToInt(Sheet::page)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<SignatureBlock> signature(Sheet sheet, List<Line> lines, int at) {
        for (Line piece : lines.get(at).pieces()) {
            String text = sheet.recognised() ? DateText.mended(piece.text()) : piece.text();
            Matcher matcher = ALONE.matcher(text);
            if (piece.middle() > RIGHT_HALF * sheet.width() && matcher.matches()) {
                List<Passage> names = names(lines, at);
                double sure = (names.isEmpty() ? 0.8 : 0.97)
                        - (sheet.recognised() ? 0.07 : 0)
                        - (text.equals(piece.text()) ? 0 : UNSURE);
                return DateText.date(matcher).map(date -> new SignatureBlock(names, date, piece.passage(), sure));
            }
        }
        return Optional.empty();
    }

    /** Rows of names directly above the date; of a joint issue two or three beside each other. */
    private static List<Passage> names(List<Line> lines, int date) {
        List<Passage> names = new ArrayList<>();
        float below = lines.get(date).level();
        for (int at = date - 1; at >= Math.max(0, date - MOST_ROWS); at--) {
            Line row = lines.get(at);
            List<Line> pieces = row.pieces();
            boolean signed = pieces.stream().allMatch(piece -> Words.isOffice(piece.text()));
            if (!signed || below - row.level() > MOST_OF_A_GAP * row.size()) {
                break;
            }
            names.addAll(0, pieces.stream().map(Line::passage).toList());
            below = row.level();
        }
        return names;
    }

    /** Minutes have it between the number and the title, beside the issuer. */
    private static Optional<SignatureBlock> inHead(Sheet head, float titleEnd) {
        for (Line line : head.lines()) {
            for (Line piece : line.level() < titleEnd ? line.pieces() : List.<Line>of()) {
                Matcher matcher = ALONE.matcher(piece.text());
                Optional<LocalDate> date = matcher.matches() ? DateText.date(matcher) : Optional.empty();
                if (date.isPresent()) {
                    return Optional.of(new SignatureBlock(List.of(), date.get(), piece.passage(), 0.8));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SignatureBlock> within(Paper paper, Pattern words, double confidence) {
        for (Line line : paper.lines()) {
            Matcher matcher = words.matcher(line.text());
            Optional<LocalDate> date = matcher.matches() ? DateText.date(matcher) : Optional.empty();
            if (date.isPresent()) {
                return Optional.of(new SignatureBlock(List.of(), date.get(), line.passage(), confidence));
            }
        }
        return Optional.empty();
    }
}
