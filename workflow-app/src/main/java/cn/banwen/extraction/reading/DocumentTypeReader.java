package cn.banwen.extraction.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文种 (Article 8): the title's last word, else what the head says. */
final class DocumentTypeReader implements FieldReader {

    private static final Pattern LAST_WORD =
            Pattern.compile(".*(?<type>决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要)(?:\\([^()]{1,20}\\))?");

    private static final Pattern LETTER_NUMBER = Pattern.compile(".*函〔.*");

    @Override
    public List<Proposal> read(Anatomy document) {
        return ofTitle(document).or(() -> ofHead(document)).or(() -> ofNumber(document)).stream()
                .toList();
    }

    /** By the last word of a title. */
    static Optional<String> type(String title) {
        Matcher matcher = LAST_WORD.matcher(title);
        return matcher.matches() ? Optional.of(spelled(matcher.group("type"))) : Optional.empty();
    }

    /** By its code: 江农函〔2026〕40号. */
    static boolean isOfLetter(String number) {
        return LETTER_NUMBER.matcher(number).matches();
    }

    private static String spelled(String word) {
        return switch (word) {
            case "令" -> "命令";
            case "复函" -> "函";
            default -> word;
        };
    }

    private static Optional<Proposal> ofTitle(Anatomy document) {
        if (document.title().lines().isEmpty()) {
            return Optional.empty();
        }
        Passage title = document.title().passage();
        Matcher matcher = LAST_WORD.matcher(title.text());
        return matcher.matches()
                ? Optional.of(Proposal.of(
                        Field.DOCUMENT_TYPE,
                        spelled(matcher.group("type")),
                        0.96 * document.certainty(),
                        title.part(matcher, "type")))
                : Optional.empty();
    }

    private static Optional<Proposal> ofHead(Anatomy document) {
        String words = document.head().words();
        return document.head().names().isEmpty()
                ? Optional.empty()
                : type(words)
                        .map(type -> Proposal.of(
                                Field.DOCUMENT_TYPE,
                                type,
                                0.85 * document.certainty(),
                                document.head().names().get(0)));
    }

    private static Optional<Proposal> ofNumber(Anatomy document) {
        return document.number()
                .filter(number -> isOfLetter(number.value()))
                .map(number -> Proposal.of(Field.DOCUMENT_TYPE, "函", 0.6, number.number()));
    }
}
