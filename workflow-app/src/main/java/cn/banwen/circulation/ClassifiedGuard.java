package cn.banwen.circulation;

import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.ClassificationMark;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 密件不入网: looks for a classification before anything of an arrival is stored. */
@Component
class ClassifiedGuard {

    private final Arrival arrival;
    private final ActRetry retry;

    ClassifiedGuard(Arrival arrival, ActRetry retry) {
        this.arrival = arrival;
        this.retry = retry;
    }

    /**
     * Registers that a marked document arrived, where one did.
     *
     * @param stated classification as somebody wrote it down
     * @return the refusal that tells the receipt id; empty where nothing is marked
     */
    Optional<Refusal> keepOutside(
            CheckedFiles checked, @Nullable String stated, Metadata metadata, Reception reception) {
        List<CheckedFiles.Marked> inFiles = checked.marked(Set.of());
        Optional<ClassificationMark> mark = inFiles.isEmpty()
                ? ClassificationMark.fromMetadata(stated)
                : Optional.of(inFiles.get(0).mark());
        Set<String> digests = inFiles.stream().map(CheckedFiles.Marked::sha256).collect(Collectors.toSet());
        return mark.map(found -> {
            Arrival.KeptOutside kept = retry.run(() -> arrival.keepOutside(metadata, found, digests, reception));
            return new Refusal(Refusal.Kind.INVALID, "classified", found.toString(), kept.receiptId())
                    .with("documentId", kept.documentId())
                    .with("receiptId", kept.receiptId())
                    .with("state", DocumentState.KEPT_OUTSIDE.code());
        });
    }
}
