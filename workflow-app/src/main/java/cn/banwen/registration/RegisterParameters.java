package cn.banwen.registration;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Fields;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Urgency;
import cn.banwen.refusal.Refusal;
import cn.banwen.registration.RegisterSelection.Voided;
import java.util.Map;

/** Reads a selection from the parameters of an address or the fields of a request; all that is wrong is told at once. */
final class RegisterParameters {

    private RegisterParameters() {}

    /**
     * The selection; what is absent or blank restricts nothing.
     *
     * @param thisYear the book that is read where no year is named
     * @throws Refusal {@code unknown-value}, {@code not-a-date}, {@code not-a-year}, {@code too-long}
     */
    static RegisterSelection read(Map<String, ?> values, int thisYear) {
        Fields fields = new Fields(values);
        RegisterSelection selection = new RegisterSelection(
                year(fields, thisYear),
                fields.text("query", Fields.SHORT_TEXT),
                fields.text("sender", Fields.SHORT_TEXT),
                fields.choice("state", DocumentState.class),
                fields.choice("kind", Kind.class),
                fields.choice("urgency", Urgency.class),
                fields.date("from"),
                fields.date("to"),
                fields.choice("voided", Voided.class),
                order(fields));
        fields.refuseIfWrong();
        return selection;
    }

    private static int year(Fields fields, int otherwise) {
        String text = fields.text("year", Fields.SHORT_TEXT);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        fields.wrong("year", "not-a-year");
        return otherwise;
    }

    private static RegisterOrder order(Fields fields) {
        String text = fields.text("sort", Fields.SHORT_TEXT);
        if (text == null) {
            return RegisterOrder.BY_NUMBER;
        }
        return RegisterOrder.find(text).orElseGet(() -> {
            fields.wrong("sort", "unknown-value", text, Coded.codes(RegisterOrder.By.class));
            return RegisterOrder.BY_NUMBER;
        });
    }
}
