package cn.banwen.circulation;

import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.ExaminedFile;
import cn.banwen.intake.Readability;
import cn.banwen.intake.StagedFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as its readers see it.
 *
 * @param dueAt its own limit; null while its clock stands still
 * @param lamp null where its clock has come to its end
 */
public record DocumentView(
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
        List<FileView> files,
        List<TaskView> openTasks,
        @Nullable Instant dueAt,
        @Nullable String lamp) {

    /** A file as its readers see it. */
    public record FileView(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable Integer pages,
            boolean readable) {

        static FileView of(DocumentFile file) {
            return new FileView(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.pages(),
                    file.readability() != Readability.UNREADABLE);
        }

        static FileView of(StagedFile staged) {
            ExaminedFile file = staged.file();
            return new FileView(
                    staged.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    staged.sha256(),
                    file.pages(),
                    file.readability() != Readability.UNREADABLE);
        }
    }

    static DocumentView of(
            IncomingDocument document,
            @Nullable FirstResponsible firstResponsible,
            List<DocumentFile> files,
            List<TaskView> openTasks,
            Instant now) {
        Metadata m = document.metadata();
        return new DocumentView(
                document.id(),
                m.title(),
                m.documentNumber(),
                document.registrationNumber(),
                document.receiptId(),
                m.sender(),
                code(m.senderLevel()),
                m.documentType(),
                m.urgency().code(),
                code(m.kind()),
                document.state().code(),
                m.channel(),
                m.documentDate(),
                m.copies(),
                m.pages(),
                m.mainRecipients(),
                m.copyRecipients(),
                m.signer(),
                m.contact(),
                m.remark(),
                m.replyRequired(),
                m.replyBy(),
                m.matter(),
                document.classification(),
                document.receivedAt(),
                document.receipt(),
                firstResponsible,
                document.registeredAt(),
                document.plan(),
                document.conclusion(),
                document.archivedAt(),
                files.stream().map(FileView::of).toList(),
                openTasks,
                document.deadline().dueAt(),
                code(document.lamp(now)));
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
