package cn.banwen.extraction.reading;

import java.util.List;

/** 标题; minutes without one are called by their head. */
final class TitleReader implements FieldReader {

    private static final int LONGEST = 300;
    private static final double COMPLETE = 0.96;
    private static final double INCOMPLETE = 0.6;
    private static final double OF_THE_HEAD = 0.6;

    @Override
    public List<Proposal> read(Anatomy document) {
        if (document.title().lines().isEmpty()) {
            return ofTheHead(document);
        }
        Passage title = document.title().passage();
        String words = Signs.chinese(title.raw());
        if (words.length() > LONGEST) {
            return List.of();
        }
        boolean complete = DocumentTypeReader.type(title.text()).isPresent();
        return List.of(
                Proposal.of(Field.TITLE, words, (complete ? COMPLETE : INCOMPLETE) * document.certainty(), title));
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
