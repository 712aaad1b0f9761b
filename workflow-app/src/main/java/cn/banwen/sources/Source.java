package cn.banwen.sources;

import java.io.IOException;
import java.time.Duration;

/** Something that brings arrivals. */
interface Source {

    /** Names it in the database for ever: what it brought is remembered under it. */
    String code();

    SourceKind kind();

    /** As people call it; the record of an arrival names it so. */
    String name();

    /** How long after a look the next one begins. */
    Duration every();

    /**
     * Takes in what is there and moves away what was decided. Nobody else looks at the same time.
     *
     * @throws SourceFailure when it can't be looked at
     * @throws cn.banwen.refusal.Refusal when nothing can be taken in at present
     */
    void look(IntakeDesk desk) throws IOException, SourceFailure;
}
