package cn.banwen.circulation;

import java.util.Map;

/** The rules of one step. */
interface StepHandler {

    Step step();

    /**
     * Reads the fields, applies the act to the document and says how the document goes on. Runs inside the act's
     * transaction, after the right to act was checked.
     *
     * @throws cn.banwen.refusal.Refusal with all problems of the fields, or when the document's state forbids the act
     */
    StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting);

    /**
     * What needs a lock that all documents share. Done after the engine's step and just before the act is written down,
     * so that acts on other documents wait as briefly as can be.
     *
     * @return what it adds to the record
     */
    default Map<String, ?> last(IncomingDocument document, Acting acting) {
        return Map.of();
    }
}
