package cn.banwen.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the letter (退文函) with which a document goes back to its sender: Article 24 wants all reasons stated at
 * once. Texts are taken as typed, of any length.
 *
 * @param office heads the letter and signs it
 * @param recipient 来文单位; empty where it isn't known
 * @param documentNumber 发文字号 as typed, {@code null} if the document has none
 * @param arrivedAt when it was signed for, or refused at the door
 * @param atTheDoor refused at 签收, else returned by 初审
 * @param reasons at least one
 * @param failedChecks of the five of Article 24, in words, each with its remark
 * @param remarks what else was noted
 * @param date of the act
 */
public record ReturnLetter(
        String office,
        String receiptId,
        String recipient,
        String title,
        @Nullable String documentNumber,
        OffsetDateTime arrivedAt,
        boolean atTheDoor,
        List<String> reasons,
        List<String> failedChecks,
        List<String> remarks,
        LocalDate date) {

    public ReturnLetter {
        reasons = List.copyOf(reasons);
        failedChecks = List.copyOf(failedChecks);
        remarks = List.copyOf(remarks);
    }
}
