package cn.banwen;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.TaskView;
import cn.banwen.intake.Upload;
import cn.banwen.rest.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A document that the demo township moves on by the ordinary acts, without a browser. */
final class CirculatedDocument {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final UUID id;

    private CirculatedDocument(Circulation circulation, DocumentQueries documents, UUID id) {
        this.circulation = circulation;
        this.documents = documents;
        this.id = id;
    }

    /** Takes in files by name and content, in their order; without any it came on paper. */
    static CirculatedDocument received(
            Circulation circulation, DocumentQueries documents, String title, Map<String, byte[]> files) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of("title", title, "urgency", "urgent"));
        if (files.isEmpty()) {
            known.put("channel", "纸质");
        }
        return received(circulation, documents, known, files);
    }

    /** @param known what is said of it as it arrives */
    static CirculatedDocument received(
            Circulation circulation, DocumentQueries documents, Map<String, ?> known, Map<String, byte[]> files) {
        List<Upload> uploads = new ArrayList<>();
        files.forEach((name, content) -> uploads.add(new Upload(name, target -> Files.write(target, content))));
        try {
            return new CirculatedDocument(circulation, documents, circulation.receive(uploads, known, "clerk"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    UUID id() {
        return id;
    }

    /** One that is there already. */
    static CirculatedDocument of(Circulation circulation, DocumentQueries documents, UUID id) {
        return new CirculatedDocument(circulation, documents, id);
    }

    CirculatedDocument act(String username, String outcome, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("outcome", outcome);
        return act(username, all);
    }

    /** The first open task of the document that is this person's. */
    CirculatedDocument act(String username, Map<String, ?> fields) {
        TaskView task = documents.view(id, username).openTasks().stream()
                .filter(TaskView::mine)
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " has nothing to do here"));
        circulation.complete(task.id(), task.revision(), fields, username);
        return this;
    }

    CirculatedDocument signed() {
        return act("clerk", Steps.SIGNED);
    }

    /** Signed for, and the first review passed. */
    CirculatedDocument reviewed() {
        return signed().act("director", Steps.ACCEPTED);
    }

    /** Reviewed and registered as a document to act on. */
    CirculatedDocument registered() {
        reviewed();
        return act(
                "clerk",
                "registered",
                Map.of(
                        "sender",
                        "云岭县农业农村局",
                        "senderLevel",
                        "county",
                        "documentType",
                        "通知",
                        "documentNumber",
                        "云农〔2026〕18号",
                        "kind",
                        "act"));
    }

    /** Two leaders at once, two offices, three readers. */
    CirculatedDocument proposed() {
        registered();
        return act(
                "director",
                "proposed",
                Map.of(
                        "opinion",
                        "拟请农业综合站牵头，应急管理办配合办理，请张书记、李乡长阅示。",
                        "leaders",
                        List.of("party-secretary", "township-head"),
                        "leaderOrder",
                        "parallel",
                        "lead",
                        "agriculture",
                        "assisting",
                        List.of("emergency"),
                        "readers",
                        List.of("finance", "civil-affairs", "deputy-head-agriculture")));
    }

    CirculatedDocument distributed() {
        proposed();
        act("head", "approved", Map.of("opinion", "同意拟办意见。请抓紧落实收购网点和资金，确保不打白条。"));
        act("secretary", "approved", Map.of());
        return act("clerk", "distributed", Map.of());
    }

    CirculatedDocument archived() {
        distributed();
        act("agri", "done", Map.of("result", "已制定收购方案，设三个收购点，资金已到位。"));
        act("finance", "read", Map.of("opinion", "已阅，资金已备。"));
        act("emergency", "done", Map.of("result", "已安排收购点安全检查。"));
        return act("clerk", "concluded", Map.of("result", "已办结。", "retention", "10年"));
    }
}
