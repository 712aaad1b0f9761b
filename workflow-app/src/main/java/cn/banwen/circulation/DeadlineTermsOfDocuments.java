package cn.banwen.circulation;

import cn.banwen.deadlines.DeadlineTerms;
import cn.banwen.deadlines.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words of documents for the table of deadlines. */
@Component
class DeadlineTermsOfDocuments implements DeadlineTerms {

    @Override
    public List<String> of(Dimension dimension) {
        return switch (dimension) {
            case STEP -> codes(Step.values());
            case URGENCY -> codes(Urgency.values());
            case KIND -> codes(Kind.values());
            case SENDER_LEVEL -> codes(SenderLevel.values());
            case DOCUMENT_TYPE ->
                Stream.concat(DocumentType.OFFICIAL.stream(), DocumentType.OTHER.stream())
                        .toList();
        };
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
