package cn.banwen.search;

import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Fields;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import cn.banwen.refusal.Refusal;
import cn.banwen.search.SearchQuestion.Order;
import cn.banwen.search.SearchQuestion.Where;
import java.util.Map;
import java.util.Objects;

/** Reads a question from the parameters of an address or the fields of a form; all that is wrong is told at once. */
final class SearchParameters {

    /** Of each text. */
    static final int LONGEST = Fields.SHORT_TEXT;

    private SearchParameters() {}

    /**
     * The question; what is absent or blank restricts nothing.
     *
     * @throws Refusal {@code unknown-value}, {@code not-a-date}, {@code too-long}
     */
    static SearchQuestion read(Map<String, String> values) {
        Fields fields = new Fields(values);
        SearchQuestion question = new SearchQuestion(
                Objects.requireNonNullElse(fields.text("q", LONGEST), ""),
                Objects.requireNonNullElse(fields.choice("in", Where.class), Where.EVERYWHERE),
                fields.date("from"),
                fields.date("to"),
                fields.text("sender", LONGEST),
                fields.text("unit", LONGEST),
                fields.text("post", LONGEST),
                fields.choice("step", Step.class),
                fields.choice("urgency", Urgency.class),
                fields.choice("kind", Kind.class),
                fields.choice("state", DocumentState.class),
                fields.choice("lamp", Lamp.class),
                Objects.requireNonNullElse(fields.choice("sort", Order.class), Order.NEWEST));
        fields.refuseIfWrong();
        return question;
    }
}
