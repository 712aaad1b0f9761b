package cn.banwen.search;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.rendition.PageWords;
import cn.banwen.rendition.Renditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a document as it is now, part by part. */
@Component
class DocumentParts {

    private static final String RECORD =
            """
            select id, title, document_number, registration_number, receipt_id, sender, document_type, main_recipients,
              copy_recipients, signer, contact, remark, receipt_note, result, (reply::jsonb) ->> 'number' as reply_number,
              (reply::jsonb) ->> 'text' as reply_text
            from document where id = ?
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final IncomingFiles files;
    private final Renditions renditions;

    DocumentParts(JdbcClient jdbc, AuditTrail audit, IncomingFiles files, Renditions renditions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.files = files;
        this.renditions = renditions;
    }

    private record Row(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String receiptId,
            @Nullable String sender,
            @Nullable String documentType,
            @Nullable String mainRecipients,
            @Nullable String copyRecipients,
            @Nullable String signer,
            @Nullable String contact,
            @Nullable String remark,
            @Nullable String receiptNote,
            @Nullable String result,
            @Nullable String replyNumber,
            @Nullable String replyText) {

        /** One fact after the other, parted so that no word runs over from one to the next. */
        String text() {
            return Stream.of(
                            documentNumber,
                            registrationNumber,
                            receiptId,
                            sender,
                            documentType,
                            mainRecipients,
                            copyRecipients,
                            signer,
                            contact,
                            remark,
                            receiptNote,
                            result,
                            replyNumber,
                            replyText)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }

        List<Part.Number> numbers() {
            return Stream.of(
                            Part.Number.in("own", documentNumber),
                            Part.Number.in("registration", registrationNumber),
                            Part.Number.in("reply", replyNumber),
                            Part.Number.in("mentioned", remark),
                            Part.Number.in("mentioned", result),
                            Part.Number.in("mentioned", replyText))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** All parts of the document; none of one that is not there. */
    List<Part> of(UUID document) {
        List<Part> parts = new ArrayList<>();
        jdbc.sql(RECORD).param(document).query(Row.class).optional().ifPresent(row -> {
            parts.add(Part.title(document, row.title()));
            parts.add(Part.record(document, row.text(), row.numbers()));
            opinions(document, parts);
            pages(document, parts);
        });
        return parts;
    }

    private void opinions(UUID document, List<Part> parts) {
        for (Act act : audit.history(document)) {
            String opinion = act.opinion();
            if (opinion != null && !opinion.isBlank()) {
                parts.add(Part.opinion(document, act.seq(), act.actor().name() + "：" + opinion));
            }
        }
    }

    private void pages(UUID document, List<Part> parts) {
        for (DocumentFile file : files.of(document)) {
            @Nullable PageWords last = null;
            for (PageWords page : renditions.words(file.sha256())) {
                if (last != null && last.page() == page.page() - 1) {
                    int before = last.page();
                    Joint.between(last.text(), page.text())
                            .ifPresent(
                                    joint -> parts.add(Part.joint(document, file.ordinal(), file.id(), before, joint)));
                }
                parts.addAll(Part.page(document, file.ordinal(), file.id(), page.page(), page.text()));
                last = page;
            }
        }
    }
}
