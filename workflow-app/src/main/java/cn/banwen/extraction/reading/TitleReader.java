package cn.banwen.extraction.reading;

import java.util.List;
import java.util.regex.Pattern;

/** 标题; minutes without one are called by their head. */
final class TitleReader implements FieldReader {

    private static final Pattern BEGINNING = Pattern.compile("^[天夫美关开][于千干子](?=\\p{IsHan}{2})");
    private static final Pattern ENDING = Pattern.compile("的(?<reply>复?)[^的]?$");

    private static final double COMPLETE = 0.96;
    private static final double INCOMPLETE = 0.6;
    private static final double OF_THE_HEAD = 0.6;

    @Override
    public List<Proposal> read(Anatomy document) {
        if (document.title().lines().isEmpty()) {
            return ofTheHead(document);
        }
        Passage title = document.title().passage();
        String printed = Signs.chinese(title.raw());
        String words = document.sheet().recognised() ? mended(printed, document) : printed;
        boolean complete =
                words.equals(printed) && DocumentTypeReader.type(title.text()).isPresent();
        return List.of(
                Proposal.of(Field.TITLE, words, (complete ? COMPLETE : INCOMPLETE) * document.certainty(), title));
    }

    /**
     * Recognition is weak on large letters. Two places are known: 关于 begins most titles, and a letter, which its number tells,
     * ends with 函. What was mended is to be checked.
     */
    private static String mended(String printed, Anatomy document) {
        String words = BEGINNING.matcher(printed).replaceFirst("关于");
        boolean letter = document.number()
                .filter(number -> DocumentTypeReader.isOfLetter(number.value()))
                .isPresent();
        return letter && DocumentTypeReader.type(words).isEmpty()
                ? ENDING.matcher(words).replaceFirst("的${reply}函")
                : words;
    }

    private static List<Proposal> ofTheHead(Anatomy document) {
        HeadBlock head = document.head();
        if (!head.words().endsWith("纪要") || head.names().size() != 1) {
            return List.of();
        }
        Passage name = head.names().get(0);
        return List.of(Proposal.of(
                Field.TITLE, Signs.chinese(name.raw()) + head.words(), OF_THE_HEAD * document.certainty(), name));
    }
}
