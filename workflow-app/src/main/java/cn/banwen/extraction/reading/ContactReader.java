package cn.banwen.extraction.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** 联系人 and 联系电话, on one line or on two; of a document to a superior it stands in the note under the date (7.3.6). */
final class ContactReader implements FieldReader {

    private static final String PHONE =
            "(?<phone>1[3-9]\\d{9}|(?:\\(?0\\d{2,3}\\)?[-—–一]?)?[2-9]\\d{6,7}(?:[-—转]\\d{1,5})?)";
    private static final String LABEL = "(?:(?:联系)?(?:电话|手机|方式)(?:号码)?[:;]?)?";

    private static final Pattern BOTH =
            Pattern.compile("(?:联系人|联络员|联系同志)(?:(?:及|和|、)?(?:联系)?(?:电话|方式))?[:;]\\(?(?<name>[\\p{IsHan}·]{2,4}?)(?:同志)?"
                    + "(?:[,;、.()]{1,2}" + LABEL + "|(?=联系|电话|手机|\\d)" + LABEL + "|$)(?:" + PHONE + ")?");

    private static final Pattern PHONE_ALONE = Pattern.compile("(?:联系|咨询|办公|值班)?(?:电话|手机)(?:号码)?[:;]" + PHONE);

    private static final double BOTH_NAMED = 0.92;
    private static final double ONE_NAMED = 0.8;

    /** What one line says. */
    private record Found(Passage place, String name, String phone) {

        Proposal proposal(Anatomy document) {
            boolean both = !name.isEmpty() && !phone.isEmpty();
            return Proposal.of(
                    Field.CONTACT,
                    both ? name + " " + phone : name + phone,
                    (both ? BOTH_NAMED : ONE_NAMED) * document.certainty(),
                    place);
        }
    }

    @Override
    public List<Proposal> read(Anatomy document) {
        List<Line> lines = document.body();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> at(lines, at))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> List.of(found.proposal(document)))
                .orElse(List.of());
    }

    private static Optional<Found> at(List<Line> lines, int at) {
        Passage line = lines.get(at).passage();
        Matcher both = BOTH.matcher(line.text());
        if (both.find()) {
            String name = both.group("name");
            if (both.group("phone") != null) {
                return Optional.of(new Found(line.part(both.start(), both.end()), name, phone(both)));
            }
            Matcher below = PHONE_ALONE.matcher(
                    at + 1 < lines.size() ? lines.get(at + 1).text() : "");
            return Optional.of(
                    below.lookingAt()
                            ? new Found(line.part(both.start(), both.end()), name, phone(below))
                            : new Found(line.part(both.start(), both.end()), name, ""));
        }
        Matcher alone = PHONE_ALONE.matcher(line.text());
        return alone.find()
                ? Optional.of(new Found(line.part(alone.start(), alone.end()), "", phone(alone)))
                : Optional.empty();
    }

    private static String phone(Matcher matcher) {
        return matcher.group("phone").replaceAll("[—–一]", "-").replace("(", "").replaceAll("\\)-?", "-");
    }
}
