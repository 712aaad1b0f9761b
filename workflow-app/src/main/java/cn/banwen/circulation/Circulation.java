package cn.banwen.circulation;

import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.intake.StagedFile;
import cn.banwen.intake.StagedFiles;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The official acts. Each is one transaction and either happens whole or throws a {@link Refusal} and leaves nothing. A
 * conflict of locks repeats the whole act, its right check included.
 */
@Component
public class Circulation {

    private final TaskCompletion completion;
    private final CompletionWithFiles withFiles;
    private final OfficeActs officeActs;
    private final Arrival arrival;
    private final Documents documents;
    private final DocumentViews views;
    private final IncomingFiles files;
    private final StagedFiles staged;
    private final ClassifiedGuard guard;
    private final Receivers receivers;
    private final MatterCheck matters;
    private final CoverActs coverActs;
    private final DeadlineActs deadlineActs;
    private final Storing storing;
    private final ActRetry retry;

    Circulation(
            TaskCompletion completion,
            CompletionWithFiles withFiles,
            OfficeActs officeActs,
            Arrival arrival,
            Documents documents,
            DocumentViews views,
            IncomingFiles files,
            StagedFiles staged,
            ClassifiedGuard guard,
            Receivers receivers,
            MatterCheck matters,
            CoverActs coverActs,
            DeadlineActs deadlineActs,
            Storing storing,
            ActRetry retry) {
        this.completion = completion;
        this.withFiles = withFiles;
        this.officeActs = officeActs;
        this.arrival = arrival;
        this.documents = documents;
        this.views = views;
        this.files = files;
        this.staged = staged;
        this.guard = guard;
        this.receivers = receivers;
        this.matters = matters;
        this.coverActs = coverActs;
        this.deadlineActs = deadlineActs;
        this.storing = storing;
        this.retry = retry;
    }

    /**
     * Takes in an arrival: its files, or none for what came on paper.
     *
     * @param values what is already known, by the field names of registration; {@code classification} too; in
     *     {@code uploads} the ids of files that were sent ahead, which come first
     * @return the document's id
     * @throws Refusal among others {@code classified}: then the arrival is on record as kept outside and its files are gone
     */
    public UUID receive(List<Upload> uploads, Map<String, ?> values, String username) throws IOException {
        Acting acting = receivers.require(username);
        Fields fields = new Fields(values);
        List<UUID> ids = fields.ids("uploads");
        fields.refuseIfWrong();
        List<StagedFile> ahead = staged.find(ids, username);
        try (CheckedFiles checked = files.check(uploads)) {
            Metadata metadata = MetadataFields.ofArrival(fields, titleFrom(ahead, checked));
            matters.check(fields, metadata, null);
            checkSomethingArrived(ahead.isEmpty() && checked.isEmpty(), metadata);
            String stated = fields.text("classification", Fields.SHORT_TEXT);
            fields.refuseIfWrong();
            Optional<Refusal> classified = guard.keepOutside(checked, stated, metadata, acting.reception());
            if (classified.isPresent()) {
                staged.remove(ids, username);
                throw classified.get();
            }
            return storing.then(checked, stored -> arrival.receive(metadata, ids, stored, acting.reception()));
        }
    }

    private static @Nullable String titleFrom(List<StagedFile> ahead, CheckedFiles checked) {
        return ahead.isEmpty()
                ? checked.firstName().map(ArrivalTitle::of).orElse(null)
                : ArrivalTitle.of(ahead.get(0).file().name());
    }

    private static void checkSomethingArrived(boolean noFiles, Metadata metadata) {
        String channel = metadata.channel();
        if (noFiles && (channel == null || channel.equals(Channel.PLATFORM))) {
            throw Refusal.ofForm(List.of(Problem.of("file", "file-required")));
        }
    }

    /** Adds files to a document that is under way. */
    public void addFiles(UUID documentId, List<Upload> uploads, String username) throws IOException {
        withFiles(documentId, uploads, username, stored -> {
            officeActs.addFiles(documentId, stored, username);
            return documentId;
        });
    }

    private <T> T withFiles(UUID documentId, List<Upload> uploads, String username, Function<List<StoredFile>, T> act)
            throws IOException {
        IncomingDocument document =
                documents.find(documentId).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found"));
        officeActs.actingOnFiles(document, username);
        try (CheckedFiles checked = files.check(uploads)) {
            if (checked.isEmpty()) {
                throw Refusal.ofForm(List.of(Problem.of("file", "file-required")));
            }
            for (CheckedFiles.Marked marked : checked.marked(document.releasedDigests())) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "classified-file",
                        marked.name(),
                        marked.mark().toString());
            }
            return storing.then(checked, act);
        }
    }

    /**
     * Completes a task.
     *
     * @param revision what the actor saw; null accepts whatever stands
     * @return the document as it stands then
     */
    public DocumentView complete(UUID taskId, @Nullable Integer revision, Map<String, ?> values, String username) {
        TaskCompletion.Done done = retry.run(() -> completion.complete(taskId, revision, values, username));
        return views.of(done.document(), done.grants());
    }

    /**
     * Completes a task of the document, which files come with: both or neither.
     *
     * @param uploads empty where only the task is completed
     * @param revision what the actor saw; null accepts whatever stands
     * @return the document as it stands then
     */
    public DocumentView complete(
            UUID documentId,
            UUID taskId,
            @Nullable Integer revision,
            Map<String, ?> values,
            List<Upload> uploads,
            String username)
            throws IOException {
        if (uploads.isEmpty()) {
            return complete(taskId, revision, values, username);
        }
        TaskCompletion.Done done = withFiles(
                documentId,
                uploads,
                username,
                stored -> withFiles.complete(documentId, taskId, revision, values, stored, username));
        return views.of(done.document(), done.grants());
    }

    public void correct(UUID documentId, Map<String, ?> values, String username) {
        run(() -> officeActs.correct(documentId, values, username));
    }

    public void voidRegistration(UUID documentId, Map<String, ?> values, String username) {
        run(() -> officeActs.voidRegistration(documentId, values, username));
    }

    public void withdrawDistribution(UUID documentId, Map<String, ?> values, String username) {
        run(() -> officeActs.withdrawDistribution(documentId, values, username));
    }

    public void closeReading(UUID documentId, Map<String, ?> values, String username) {
        run(() -> officeActs.closeReading(documentId, values, username));
    }

    public void release(UUID documentId, Map<String, ?> values, String username) {
        run(() -> officeActs.release(documentId, values, username));
    }

    /** 中止 of the document's time. */
    public void stopDeadline(UUID documentId, Map<String, ?> values, String username) {
        run(() -> deadlineActs.stop(documentId, values, username));
    }

    /** 恢复 of the document's time. */
    public void resumeDeadline(UUID documentId, Map<String, ?> values, String username) {
        run(() -> deadlineActs.resume(documentId, values, username));
    }

    /** 延期 of the document. */
    public void extendDeadline(UUID documentId, Map<String, ?> values, String username) {
        run(() -> deadlineActs.extend(documentId, values, username));
    }

    /** A's explicit opinion on a document, left by A or noted by whoever stands in from a telephone call. */
    public void instruct(UUID documentId, Map<String, ?> values, String username) {
        run(() -> coverActs.instruct(documentId, values, username));
    }

    /** A main leader lets the same person do two steps that are otherwise kept apart. */
    public void waiveSeparation(UUID documentId, Map<String, ?> values, String username) {
        run(() -> coverActs.waiveSeparation(documentId, values, username));
    }

    private void run(Runnable act) {
        Supplier<Boolean> supplier = () -> {
            act.run();
            return true;
        };
        retry.run(supplier);
    }
}
