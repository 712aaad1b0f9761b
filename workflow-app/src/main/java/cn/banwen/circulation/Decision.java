package cn.banwen.circulation;

import java.util.List;

/** What a step decided about the document's way, in words of the office; the engine's part turns it into variables. */
public sealed interface Decision {

    record Signed(boolean accepted) implements Decision {}

    record Reviewed(boolean accepted) implements Decision {}

    record Registered() implements Decision {}

    record Proposed(List<String> leaders, boolean inOrder) implements Decision {}

    record Approved(boolean returned) implements Decision {}

    record Distributed(boolean toAct, List<String> offices, List<String> readers) implements Decision {}

    record Handled(boolean returned) implements Decision {}

    record Redistributed(String office) implements Decision {}

    record Read() implements Decision {}

    record Concluded() implements Decision {}
}
