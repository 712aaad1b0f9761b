package cn.banwen.circulation.web;

import cn.banwen.circulation.Conclusion;
import cn.banwen.circulation.DistributionPlan;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.FirstResponsible;
import cn.banwen.circulation.Receipt;
import cn.banwen.circulation.TaskView.PostView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document over REST. */
record DocumentJson(
        UUID id,
        String title,
        @Nullable String documentNumber,
        @Nullable String registrationNumber,
        @Nullable String receiptId,
        @Nullable String sender,
        @Nullable String senderLevel,
        @Nullable String documentType,
        String urgency,
        @Nullable String kind,
        String state,
        @Nullable String channel,
        @Nullable LocalDate documentDate,
        @Nullable Integer copies,
        @Nullable Integer pages,
        @Nullable String mainRecipients,
        @Nullable String copyRecipients,
        @Nullable String signer,
        @Nullable String contact,
        @Nullable String remark,
        boolean replyRequired,
        @Nullable Instant replyBy,
        @Nullable String matter,
        @Nullable String classification,
        Instant receivedAt,
        @Nullable Receipt receipt,
        @Nullable FirstResponsible firstResponsible,
        @Nullable Instant registeredAt,
        DistributionPlan plan,
        @Nullable Conclusion conclusion,
        @Nullable Instant archivedAt,
        List<DocumentView.FileView> files,
        List<OpenTask> openTasks,
        @Nullable Instant dueAt,
        @Nullable String lamp) {

    /** A task of the document that waits. */
    record OpenTask(
            UUID id,
            String step,
            String name,
            int revision,
            PostView post,
            boolean mine,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant openedAt,
            @Nullable String lamp) {}

    static DocumentJson of(DocumentView d, Function<String, String> stepName) {
        return new DocumentJson(
                d.id(),
                d.title(),
                d.documentNumber(),
                d.registrationNumber(),
                d.receiptId(),
                d.sender(),
                d.senderLevel(),
                d.documentType(),
                d.urgency(),
                d.kind(),
                d.state(),
                d.channel(),
                d.documentDate(),
                d.copies(),
                d.pages(),
                d.mainRecipients(),
                d.copyRecipients(),
                d.signer(),
                d.contact(),
                d.remark(),
                d.replyRequired(),
                d.replyBy(),
                d.matter(),
                d.classification(),
                d.receivedAt(),
                d.receipt(),
                d.firstResponsible(),
                d.registeredAt(),
                d.plan(),
                d.conclusion(),
                d.archivedAt(),
                d.files(),
                d.openTasks().stream()
                        .map(task -> new OpenTask(
                                task.id(),
                                task.step(),
                                stepName.apply(task.step()),
                                task.revision(),
                                task.post(),
                                task.mine(),
                                task.createdAt(),
                                task.dueAt(),
                                task.openedAt(),
                                task.lamp()))
                        .toList(),
                d.dueAt(),
                d.lamp());
    }
}
