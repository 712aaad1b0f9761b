package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
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

    List<Concern> of(DocumentView document, @Nullable String number, Grants reader) {
        List<String> digests = document.files().stream().map(FileView::sha256).toList();
        List<Concern> concerns = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        tell(concerns, told, duplicates.withFiles(digests, document.id(), reader), "same-file");
        List<DocumentList.Row> sameNumber =
                new ArrayList<>(duplicates.withNumber(number, document.sender(), document.id(), reader));
        sameNumber.addAll(duplicates.withFiles(prints.withNumber(number), document.id(), reader));
        tell(concerns, told, sameNumber, "same-number", String.valueOf(number));
        Map<String, Double> near = digests.isEmpty() ? Map.of() : prints.nearly(digests);
        long percent = Math.round(
                near.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) * 100);
        tell(
                concerns,
                told,
                duplicates.withFiles(near.keySet(), document.id(), reader),
                "near-text",
                String.valueOf(percent));
        return concerns;
    }

    private static void tell(
            List<Concern> concerns, Set<UUID> told, List<DocumentList.Row> documents, String code, String... args) {
        List<DocumentList.Row> untold =
                documents.stream().filter(row -> told.add(row.id())).toList();
        if (!untold.isEmpty()) {
            concerns.add(Concern.about(untold, code, args));
        }
    }
}
