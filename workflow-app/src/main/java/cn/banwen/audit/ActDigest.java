package cn.banwen.audit;

/** The digest that an act is recorded with: over its every field and the digest of the act before it. */
final class ActDigest {

    private ActDigest() {}

    static String of(Act act) {
        return new FieldDigest()
                .add(act.previousDigest())
                .add(act.documentId().toString())
                .add(act.seq())
                .add(act.at().toString())
                .add(act.actor().username())
                .add(act.actor().name())
                .add(act.actor().postCode())
                .add(act.actor().postName())
                .add(act.actor().capacity())
                .add(act.actor().actingFor())
                .add(act.actor().actingForName())
                .add(act.taskId() == null ? null : act.taskId().toString())
                .add(act.step())
                .add(act.outcome())
                .add(act.opinion())
                .add(act.data())
                .hex();
    }
}
