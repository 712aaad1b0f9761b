package cn.banwen.circulation;

import cn.banwen.identity.Person;
import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.ClassificationMark;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.intake.Upload;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Objections;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The official acts. Each is one transaction and either happens whole or throws a {@link Refusal} and leaves nothing. A
 * conflict of locks repeats the whole act, its right check included.
 */
@Component
public class Circulation {

    private final TaskCompletion completion;
    private final OfficeActs officeActs;
    private final Arrival arrival;
    private final Documents documents;
    private final IncomingFiles files;
    private final Posts posts;
    private final Objections objections;
    private final MatterCheck matters;
    private final CoverActs coverActs;
    private final ActRetry retry;
    private final Clock clock;

    Circulation(
            TaskCompletion completion,
            OfficeActs officeActs,
            Arrival arrival,
            Documents documents,
            IncomingFiles files,
            Posts posts,
            Objections objections,
            MatterCheck matters,
            CoverActs coverActs,
            ActRetry retry,
            Clock clock) {
        this.completion = completion;
        this.officeActs = officeActs;
        this.arrival = arrival;
        this.documents = documents;
        this.files = files;
        this.posts = posts;
        this.objections = objections;
        this.matters = matters;
        this.coverActs = coverActs;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Takes in an arrival: its files, or none for what came on paper.
     *
     * @param values what is already known, by the field names of registration; {@code classification} too
     * @return the document's id
     * @throws Refusal among others {@code classified}: then the arrival is on record as kept outside and its files are gone
     */
    public UUID receive(List<Upload> uploads, Map<String, ?> values, String username) throws IOException {
        Acting acting = actingForOffice(username);
        Fields fields = new Fields(values);
        try (CheckedFiles checked = files.check(uploads)) {
            Metadata metadata = MetadataFields.ofArrival(fields, titleFrom(checked));
            matters.check(fields, metadata);
            checkSomethingArrived(checked, metadata);
            String stated = fields.text("classification", Fields.SHORT_TEXT);
            fields.refuseIfWrong();
            refuseClassified(stated, checked, metadata, acting);
            return withStored(checked, stored -> arrival.receive(metadata, stored, acting));
        }
    }

    private static @Nullable String titleFrom(CheckedFiles checked) {
        return checked.firstName()
                .map(name -> name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    private static void checkSomethingArrived(CheckedFiles checked, Metadata metadata) {
        String channel = metadata.channel();
        if (checked.isEmpty() && (channel == null || channel.equals(Channel.PLATFORM))) {
            throw Refusal.ofForm(List.of(Problem.of("file", "file-required")));
        }
    }

    private void refuseClassified(
            @Nullable String classification, CheckedFiles checked, Metadata metadata, Acting acting) {
        List<CheckedFiles.Marked> inFiles = checked.marked(Set.of());
        Optional<ClassificationMark> stated = ClassificationMark.fromMetadata(classification);
        if (inFiles.isEmpty() && stated.isEmpty()) {
            return;
        }
        ClassificationMark mark =
                inFiles.isEmpty() ? stated.orElseThrow() : inFiles.get(0).mark();
        Set<String> digests = inFiles.stream().map(CheckedFiles.Marked::sha256).collect(Collectors.toSet());
        Arrival.KeptOutside kept = retry.run(() -> arrival.keepOutside(metadata, mark, digests, acting));
        throw new Refusal(Refusal.Kind.INVALID, "classified", mark.toString(), kept.receiptId())
                .with("documentId", kept.documentId())
                .with("receiptId", kept.receiptId())
                .with("state", DocumentState.KEPT_OUTSIDE.code());
    }

    /** Adds files to a document that is under way. */
    public void addFiles(UUID documentId, List<Upload> uploads, String username) throws IOException {
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
            withStored(checked, stored -> {
                officeActs.addFiles(documentId, stored, username);
                return documentId;
            });
        }
    }

    private UUID withStored(CheckedFiles checked, Function<List<StoredFile>, UUID> act) {
        List<StoredFile> stored = files.store(checked);
        boolean taken = false;
        try {
            UUID documentId = retry.run(() -> act.apply(stored));
            taken = true;
            return documentId;
        } finally {
            if (!taken) {
                files.discard(stored);
            }
        }
    }

    /**
     * Completes a task.
     *
     * @param revision what the actor saw; null accepts whatever stands
     * @return the document's id
     */
    public UUID complete(UUID taskId, @Nullable Integer revision, Map<String, ?> values, String username) {
        return retry.run(() -> completion.complete(taskId, revision, values, username));
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

    private Refusal noRightToReceive(Grants grants) {
        return grants.handedOver().stream()
                .map(Grants.HandedOver::post)
                .filter(Post::partyGovernmentOffice)
                .findFirst()
                .map(post -> objections.to(grants.person().username(), post.code(), true, null, "no-right-to-receive"))
                .orElseGet(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-receive"));
    }

    private Acting actingForOffice(String username) {
        Grants grants = posts.grantsOf(username);
        Person person = grants.person();
        Grant grant = grants.ofPartyGovernmentOffice().orElseThrow(() -> noRightToReceive(grants));
        return new Acting(person, grant, OfficialTime.now(clock));
    }
}
