package cn.banwen.circulation;

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
}
