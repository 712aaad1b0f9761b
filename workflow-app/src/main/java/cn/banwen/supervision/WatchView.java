package cn.banwen.supervision;

import java.util.List;

/**
 * What a document's pages show of its supervision.
 *
 * @param document with its lamp and who is on duty
 * @param supervisions the oldest first, ended ones too
 * @param urges the newest first
 * @param mayUrge whether the reader may press somebody
 * @param mayOrder whether the reader may put it under supervision
 * @param answerable ids of the urgings that the reader may answer
 * @param closable ids of the supervisions that the reader may end
 */
record WatchView(
        WatchedDocument document,
        List<Supervision> supervisions,
        List<Urge> urges,
        boolean mayUrge,
        boolean mayOrder,
        List<Long> answerable,
        List<Long> closable) {

    /** Whether there is anything to show or to do. */
    public boolean isEmpty() {
        return supervisions.isEmpty() && urges.isEmpty() && !(mayUrge && waits());
    }

    /** Whether something of it waits. */
    public boolean waits() {
        return !document.waiting().isEmpty();
    }
}
