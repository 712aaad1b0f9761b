package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells on the next page what was just done.
 *
 * @param number the number that the act gave, null where it gave none
 */
record Confirmation(UUID documentId, String title, String step, String outcome, @Nullable String number)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static Confirmation of(DocumentView document, String step, String outcome) {
        return new Confirmation(
                document.id(),
                document.title(),
                step,
                outcome,
                switch (step) {
                    case "sign-receipt" -> document.receiptId();
                    case "register" -> document.registrationNumber();
                    default -> null;
                });
    }
}
