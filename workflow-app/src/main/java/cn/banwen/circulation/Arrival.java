package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.deadlines.DeadlineRules;
import cn.banwen.intake.ClassificationMark;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.intake.StagedFiles;
import cn.banwen.platform.FaultPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the database when a document arrives. */
@Component
class Arrival {

    private final Documents documents;
    private final IncomingFiles files;
    private final StagedFiles staged;
    private final CirculationEngine engine;
    private final Inbox inbox;
    private final ReceiptNumbers receiptNumbers;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final FaultPoint faults;
    private final JdbcClient jdbc;

    Arrival(
            Documents documents,
            IncomingFiles files,
            StagedFiles staged,
            CirculationEngine engine,
            Inbox inbox,
            ReceiptNumbers receiptNumbers,
            AuditTrail audit,
            Deadlines deadlines,
            FaultPoint faults,
            JdbcClient jdbc) {
        this.documents = documents;
        this.files = files;
        this.staged = staged;
        this.engine = engine;
        this.inbox = inbox;
        this.receiptNumbers = receiptNumbers;
        this.audit = audit;
        this.deadlines = deadlines;
        this.faults = faults;
        this.jdbc = jdbc;
    }

    /**
     * The document of files that were sent ahead and of files that came with the request, in this order.
     *
     * @throws cn.banwen.refusal.Refusal {@code upload-gone}
     */
    @Transactional
    UUID receive(Metadata metadata, List<UUID> uploads, List<StoredFile> stored, Reception reception) {
        String username = reception.actor().username();
        Setting setting = setting();
        IncomingDocument document =
                IncomingDocument.receive(UUID.randomUUID(), setting.reviewFirst(), reception.at(), username, metadata);
        document.restoreDeadline(DocumentDeadline.NONE, setting.generation());
        Started started = start(document, reception.at());
        documents.insert(document);
        List<StoredFile> all = new ArrayList<>(staged.take(uploads, username));
        files.attachTaken(document.id(), all, username, reception.at());
        files.attach(document.id(), stored, username, reception.at());
        all.addAll(stored);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("title", metadata.title());
        data.put("files", describe(all));
        audit.append(document.id(), reception.actor(), null, "receive", "received", null, data);
        inbox.open(document, started.opened(), started.clocks(), reception.at());
        reception.note().accept(document.id());
        return document.id();
    }

    /** Registers that a marked document arrived. Its file stays where it is: outside. */
    @Transactional
    KeptOutside keepOutside(Metadata metadata, ClassificationMark mark, Set<String> digests, Reception reception) {
        String receiptId = receiptNumbers.next(reception.at());
        IncomingDocument document = IncomingDocument.keepOutside(
                UUID.randomUUID(),
                setting().reviewFirst(),
                reception.at(),
                reception.actor().username(),
                mark.toString(),
                digests,
                receiptId,
                metadata);
        documents.insert(document);
        audit.append(
                document.id(),
                reception.actor(),
                null,
                "receive",
                "kept-outside",
                null,
                Map.of("receiptId", receiptId, "classification", mark.toString(), "sha256", digests));
        reception.note().accept(document.id());
        return new KeptOutside(document.id(), receiptId);
    }

    void route(IncomingDocument document, Acting acting) {
        Started started = start(document, acting.at());
        documents.save(document);
        inbox.open(document, started.opened(), started.clocks(), acting.at());
    }

    private record Started(List<CirculationEngine.Waiting> opened, StepClocks clocks) {}

    private Started start(IncomingDocument document, Instant at) {
        deadlines.begin(document, at);
        StepClocks clocks = deadlines.beginning(document, at);
        CirculationEngine.Routed routed =
                engine.start(document.id(), document.reviewFirst(), Deadlines.alarm(document.deadline()), clocks);
        document.routedBy(routed.processInstance());
        faults.reached(FaultPoint.AFTER_ENGINE_STEP);
        return new Started(routed.opened(), clocks);
    }

    static List<Map<String, Object>> describe(List<StoredFile> stored) {
        return stored.stream()
                .map(file -> Map.<String, Object>of("name", file.file().name(), "sha256", file.sha256()))
                .toList();
    }

    private record Setting(boolean reviewFirst, long generation) {}

    private Setting setting() {
        return jdbc.sql("select review_first, " + DeadlineRules.GENERATION + " as generation from flow_setting")
                .query((row, n) -> new Setting(row.getBoolean("review_first"), row.getLong("generation")))
                .single();
    }

    record KeptOutside(UUID documentId, String receiptId) {}
}
