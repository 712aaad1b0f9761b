package cn.banwen.circulation;

import cn.banwen.intake.IncomingFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 签收 (Article 24): counted item by item, the state of the seal, the minute of receipt; or refused with reasons. */
@Component
class SignReceipt implements StepHandler {

    private final ReceiptNumbers receiptNumbers;
    private final IncomingFiles files;

    SignReceipt(ReceiptNumbers receiptNumbers, IncomingFiles files) {
        this.receiptNumbers = receiptNumbers;
        this.files = files;
    }

    @Override
    public Step step() {
        return Step.SIGN_RECEIPT;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("signed", "refused");
        boolean signed = outcome.equals("signed");
        List<String> reasons = signed ? List.of() : fields.reasons();
        Integer stated = fields.count("copiesExpected");
        Integer expected =
                stated == null ? Objects.requireNonNullElse(document.metadata().copies(), 1) : stated;
        Integer counted = fields.count("copiesReceived");
        Integer received = counted == null ? expected : counted;
        Receipt receipt =
                new Receipt(acting.at(), expected, received, fields.flag("sealIntact"), fields.text("note", 1000));
        if (signed) {
            checkDiscrepancy(fields, receipt);
            checkMark(document, fields);
        }
        fields.refuseIfWrong();
        if (signed) {
            document.sign(receiptNumbers.next(acting.at()), receipt);
        } else {
            document.refuse(receiptNumbers.next(acting.at()), receipt);
        }
        return new StepResult(
                outcome, fields.text("opinion"), record(document, receipt, reasons), new Decision.Signed(signed));
    }

    private static void checkDiscrepancy(Fields fields, Receipt receipt) {
        boolean discrepant = !Objects.equals(receipt.copiesExpected(), receipt.copiesReceived())
                || Boolean.FALSE.equals(receipt.sealIntact());
        if (discrepant && receipt.note() == null) {
            fields.wrong("note", "discrepancy-note-required");
        }
    }

    /** Where no machine can read the first page, the signer looks for the 密级 mark and says that there is none. */
    private void checkMark(IncomingDocument document, Fields fields) {
        if (files.hasUnreadable(document.id()) && !Boolean.TRUE.equals(fields.flag("noClassificationMark"))) {
            fields.wrong("noClassificationMark", "unmarked-confirmation-required");
        }
    }

    private static Map<String, ?> record(IncomingDocument document, Receipt receipt, List<String> reasons) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("receiptId", document.receiptId());
        data.put("copiesExpected", receipt.copiesExpected());
        data.put("copiesReceived", receipt.copiesReceived());
        data.put("sealIntact", receipt.sealIntact());
        data.put("note", receipt.note());
        if (!reasons.isEmpty()) {
            data.put("reasons", reasons);
        }
        return data;
    }
}
