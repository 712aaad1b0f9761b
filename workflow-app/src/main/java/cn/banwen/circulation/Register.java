package cn.banwen.circulation;

import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记: the main information in detail, 阅件 or 办件, and the number. */
@Component
class Register implements StepHandler {

    private final RegistrationNumbers numbers;
    private final MatterCheck matters;

    Register(RegistrationNumbers numbers, MatterCheck matters) {
        this.numbers = numbers;
        this.matters = matters;
    }

    @Override
    public Step step() {
        return Step.REGISTER;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("registered");
        Metadata metadata = MetadataFields.ofRegistration(fields, document.metadata());
        matters.check(fields, metadata, document.metadata().matter());
        fields.refuseIfWrong();
        document.register(acting.at(), metadata);
        return new StepResult(outcome, fields.text("opinion"), MetadataRecord.of(metadata), new Decision.Registered());
    }

    /** The number: the year's counter stays locked until the act is over. */
    @Override
    public Map<String, ?> last(IncomingDocument document, Acting acting) {
        String number = numbers.allocate(document.id(), signedAt(document), acting.at());
        document.number(number);
        return Map.of("registrationNumber", number);
    }

    private static Instant signedAt(IncomingDocument document) {
        Receipt receipt = document.receipt();
        if (receipt == null || receipt.signedAt() == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "wrong-state", document.state().code());
        }
        return receipt.signedAt();
    }
}
