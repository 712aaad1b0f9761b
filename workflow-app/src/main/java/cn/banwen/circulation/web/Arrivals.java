package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.Uploads;
import cn.banwen.intake.StagedFile;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes one document of all the files of a form, or one of each. */
@Component
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Circulation circulation;
    private final Uploads uploads;

    Arrivals(Circulation circulation, Uploads uploads) {
        this.circulation = circulation;
        this.uploads = uploads;
    }

    /**
     * What became of a document that was to be.
     *
     * @param documentId the document, or the entry that keeps the arrival of a marked one
     */
    record Outcome(String name, @Nullable UUID documentId, @Nullable Refusal refusal) {}

    private interface Reception {
        UUID receive() throws IOException;
    }

    private record One(String name, Reception reception) {}

    /**
     * Each document is a transaction of its own. Where something fails after some were made, the failure is the last outcome: nobody
     * may think that nothing was done, and send all of it again.
     *
     * @return at least one
     */
    List<Outcome> receive(List<MultipartFile> files, Map<String, Object> fields, String username) throws IOException {
        List<String> ahead = ids(fields);
        if (ahead.size() == 1 && isBlank(fields.get("title"))) {
            fields.put("title", title(fields, ahead.get(0)));
        }
        boolean each = "each".equals(fields.get("split")) && ahead.size() + files.size() > 1;
        return each
                ? receiveEach(ahead, files, fields, username)
                : List.of(outcome("", () -> circulation.receive(Upload.of(files), withoutBlank(fields), username)));
    }

    private List<Outcome> receiveEach(
            List<String> ahead, List<MultipartFile> files, Map<String, Object> fields, String username)
            throws IOException {
        // One title can't be that of several documents: each has its own, or its file's name.
        Map<String, Object> common = new LinkedHashMap<>(fields);
        common.remove("title");
        common.remove("uploads");
        Map<String, String> names = new LinkedHashMap<>();
        for (StagedFile staged : uploads.of(username)) {
            names.put(staged.id().toString(), staged.file().name());
        }
        List<One> all = new ArrayList<>();
        for (String id : ahead) {
            Map<String, Object> own = new LinkedHashMap<>(common);
            own.put("uploads", List.of(id));
            own.put("title", title(fields, id));
            all.add(new One(
                    names.getOrDefault(id, id), () -> circulation.receive(List.of(), withoutBlank(own), username)));
        }
        for (MultipartFile file : files) {
            all.add(new One(
                    String.valueOf(file.getOriginalFilename()),
                    () -> circulation.receive(Upload.of(List.of(file)), common, username)));
        }
        return oneByOne(all);
    }

    private static List<Outcome> oneByOne(List<One> all) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (One one : all) {
            try {
                outcomes.add(outcome(one.name(), one.reception()));
            } catch (IOException | RuntimeException failure) {
                if (outcomes.stream().allMatch(before -> before.documentId() == null)) {
                    throw failure;
                }
                LOG.error("an arrival of several broke off after {}", outcomes.size(), failure);
                outcomes.add(new Outcome(
                        one.name(), null, new Refusal(Refusal.Kind.UNAVAILABLE, "arrivals-broke-off", one.name())));
                break;
            }
        }
        return outcomes;
    }

    /** A title left empty leaves the name to the file. */
    private static Map<String, Object> withoutBlank(Map<String, Object> fields) {
        if (isBlank(fields.get("title"))) {
            fields.remove("title");
        }
        return fields;
    }

    private static boolean isBlank(@Nullable Object title) {
        return title == null || String.valueOf(title).isBlank();
    }

    private static String title(Map<String, Object> fields, String id) {
        return String.valueOf(fields.getOrDefault("title." + id, ""));
    }

    private static List<String> ids(Map<String, Object> fields) {
        Object given = fields.get("uploads");
        if (given instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return given == null ? List.of() : List.of(String.valueOf(given));
    }

    private static Outcome outcome(String name, Reception reception) throws IOException {
        try {
            return new Outcome(name, reception.receive(), null);
        } catch (Refusal refusal) {
            return new Outcome(name, keptAs(refusal), refusal);
        }
    }

    /** Of a marked document the register entry alone stays. */
    static @Nullable UUID keptAs(Refusal refusal) {
        return refusal.facts().get("documentId") instanceof UUID id ? id : null;
    }
}
