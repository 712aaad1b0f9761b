package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.Duplicates;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents that are the same: by their bytes, by number and sender, or nearly by their text. Each is told once. */
@Component
class Resemblance {

    private final Duplicates duplicates;
    private final Prints prints;

    Resemblance(Duplicates duplicates, Prints prints) {
        this.duplicates = duplicates;
        this.prints = prints;
    }

    List<Concern> of(Subject subject, @Nullable String number, Grants reader) {
        List<String> digests = subject.digests();
        UUID itself = subject.documentId();
        List<Concern> concerns = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        tell(concerns, untold(told, duplicates.withFiles(digests, itself, reader)), "same-file");
        List<DocumentList.Row> sameNumber =
                new ArrayList<>(duplicates.withNumber(number, subject.sender(), itself, reader));
        sameNumber.addAll(duplicates.withFiles(prints.withNumber(number), itself, reader));
        tell(concerns, untold(told, sameNumber), "same-number", String.valueOf(number));
        Map<String, Double> near = digests.isEmpty() ? Map.of() : prints.nearly(digests);
        List<DocumentList.Row> alike = untold(told, duplicates.withFiles(near.keySet(), itself, reader));
        tell(concerns, alike, "near-text", String.valueOf(percent(alike, near)));
        return concerns;
    }

    /** Whether there may be more to tell in a moment. */
    boolean isComing(Subject subject) {
        return prints.awaits(subject.digests());
    }

    /** Of what is told: what the reader may not see is not measured either. */
    private long percent(List<DocumentList.Row> alike, Map<String, Double> near) {
        return alike.isEmpty()
                ? 0
                : Math.round(duplicates.filesOf(alike, near.keySet()).stream()
                                .mapToDouble(sha256 -> near.getOrDefault(sha256, 0.0))
                                .max()
                                .orElse(0)
                        * 100);
    }

    private static List<DocumentList.Row> untold(Set<UUID> told, List<DocumentList.Row> documents) {
        return documents.stream().filter(row -> told.add(row.id())).toList();
    }

    private static void tell(List<Concern> concerns, List<DocumentList.Row> documents, String code, String... args) {
        if (!documents.isEmpty()) {
            concerns.add(Concern.about(documents, code, args));
        }
    }
}
