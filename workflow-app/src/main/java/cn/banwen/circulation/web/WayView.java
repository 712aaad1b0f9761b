package cn.banwen.circulation.web;

import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.Way;
import cn.banwen.circulation.Way.Party;
import cn.banwen.circulation.Way.Progress;
import cn.banwen.circulation.Way.Stage;
import cn.banwen.circulation.web.WayDrawing.Band;
import cn.banwen.circulation.web.WayDrawing.Box;
import cn.banwen.circulation.web.WayDrawing.Line;
import cn.banwen.web.Formats;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way of one document in the drawing of the model: how each shape and flow is marked, and what stands below a step. */
final class WayView {

    /** So many parties are told one by one below a step; of more, only how many. */
    private static final int TOLD_ONE_BY_ONE = 2;

    private final WayDrawing drawing;
    private final Way way;
    private final Formats formats;

    WayView(WayDrawing drawing, Way way, Formats formats) {
        this.drawing = drawing;
        this.way = way;
        this.formats = formats;
    }

    public List<Band> bands() {
        return drawing.bands();
    }

    public List<Stage> stages() {
        return way.stages();
    }

    /** The last stage at each element has the element's place as its address. */
    public boolean isLastAt(Stage stage) {
        return stage == way.at(stage.element());
    }

    public boolean hasStage(Box box) {
        return way.at(box.id()) != null;
    }

    public String mark(Box box) {
        Progress known = way.elements().get(box.id());
        if (known == null && box.kind() != Kind.TASK) {
            known = drawing.flowsAt(box.id()).stream().anyMatch(way.flows()::contains) ? Progress.DONE : null;
        }
        return Objects.requireNonNullElse(known, Progress.AHEAD).code();
    }

    public String mark(Line line) {
        return way.flows().contains(line.id()) ? "taken" : "ahead";
    }

    /** What stands below a step, as far as there is room: who and when, else how many are how far. */
    public List<String> notes(Box box) {
        Progress mark = way.elements().get(box.id());
        Stage stage = way.stages().stream()
                .filter(one -> one.element().equals(box.id()) && one.progress() == mark)
                .reduce(null, (earlier, later) -> later);
        if (stage == null) {
            return List.of();
        }
        List<Party> parties = stage.parties();
        if (parties.size() == 1) {
            List<String> lines = note(parties.get(0));
            return lines.size() <= box.noteLines() ? lines : List.of(String.join(" ", lines));
        }
        return parties.size() <= Math.min(box.noteLines(), TOLD_ONE_BY_ONE)
                ? parties.stream()
                        .map(party -> sign(party.progress()) + " " + party.post())
                        .toList()
                : List.of(counts(stage));
    }

    private List<String> note(Party party) {
        boolean waits = party.progress() == Progress.PRESENT;
        return Stream.of(waits ? party.post() : who(party), waits ? party.person() : formats.shortMoment(party.at()))
                .filter(line -> line != null && !line.isEmpty())
                .toList();
    }

    private static String counts(Stage stage) {
        return Stream.of(Progress.values())
                .filter(progress -> stage.count(progress) > 0)
                .map(progress -> sign(progress) + " " + stage.count(progress))
                .collect(Collectors.joining("　"));
    }

    private static String sign(Progress progress) {
        return switch (progress) {
            case DONE -> "✓";
            case SENT_BACK -> "↩";
            case PRESENT -> "●";
            case ENDED -> "×";
            case AHEAD -> "○";
        };
    }

    private String who(Party party) {
        return formats.person(Objects.requireNonNullElse(party.person(), party.post()), party.actingFor());
    }
}
