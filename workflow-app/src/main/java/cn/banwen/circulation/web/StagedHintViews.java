package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.Uploads;
import cn.banwen.circulation.web.ConcernViews.ConcernView;
import cn.banwen.circulation.web.StagedHints.Group;
import cn.banwen.circulation.web.StagedHints.Hint;
import cn.banwen.intake.StagedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the hints on a person's files that wait, document by document as the person will make them. */
@Component
class StagedHintViews {

    /** Of documents of one file each: more than anybody reads before the first is signed for. */
    private static final int MOST = 20;

    /** Its row says so already. */
    private static final String SAME_FILE = "same-file";

    private final Uploads uploads;
    private final ConcernViews concerns;

    StagedHintViews(Uploads uploads, ConcernViews concerns) {
        this.uploads = uploads;
        this.concerns = concerns;
    }

    /**
     * The hints.
     *
     * @param ids in the order of the page; what no longer waits is passed over
     * @param each whether each file becomes a document
     */
    StagedHints of(List<UUID> ids, boolean each, String username, Locale locale) {
        Map<UUID, StagedFile> waiting =
                uploads.of(username).stream().collect(Collectors.toMap(StagedFile::id, Function.identity()));
        List<StagedFile> files = ids.stream()
                .distinct()
                .map(waiting::get)
                .filter(Objects::nonNull)
                .toList();
        return gathered(files, each, username, locale);
    }

    /** The hints on all that waits. */
    StagedHints all(StagedOrder order, boolean each, String username, Locale locale) {
        return gathered(order.arrange(uploads.of(username)), each, username, locale);
    }

    private StagedHints gathered(List<StagedFile> files, boolean each, String username, Locale locale) {
        if (files.isEmpty()) {
            return StagedHints.NONE;
        }
        boolean apart = each && files.size() > 1;
        List<List<StagedFile>> documents =
                apart ? files.stream().limit(MOST).map(List::of).toList() : List.of(files);
        boolean reading = false;
        List<Group> groups = new ArrayList<>();
        for (List<StagedFile> document : documents) {
            List<ConcernView> found = concerns.ahead(document, username, locale);
            reading |= found.stream().anyMatch(StagedHintViews::isReading);
            List<Hint> hints = found.stream()
                    .filter(one -> !isReading(one) && !one.code().equals(SAME_FILE))
                    .map(one -> hint(one, document))
                    .toList();
            if (!hints.isEmpty()) {
                groups.add(new Group(apart ? document.get(0).file().name() : null, hints));
            }
        }
        return new StagedHints(reading, groups);
    }

    private static boolean isReading(ConcernView concern) {
        return concern.code().equals(DocumentConcerns.STILL_READING);
    }

    private static Hint hint(ConcernView concern, List<StagedFile> document) {
        String name = document.stream()
                .filter(file -> document.size() > 1 && file.id().equals(concern.fileId()))
                .findFirst()
                .map(file -> file.file().name())
                .orElse(null);
        return new Hint(concern, name);
    }
}
