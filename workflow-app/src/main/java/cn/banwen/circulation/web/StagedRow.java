package cn.banwen.circulation.web;

import cn.banwen.circulation.ArrivalTitle;
import cn.banwen.circulation.DocumentList;
import cn.banwen.intake.StagedFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in the list of the page that receives.
 *
 * @param file null where it was refused
 * @param same documents that have these very bytes already
 * @param reading what there is to see of it; null where nobody has asked yet, or it was refused
 * @param first of several: what the document says of itself most likely stands in it
 * @param refusal why it was refused
 * @param kept the entry that keeps the arrival of a marked file
 */
record StagedRow(
        String name,
        @Nullable StagedFile file,
        List<DocumentList.Row> same,
        @Nullable StagedReading reading,
        boolean first,
        @Nullable String refusal,
        @Nullable UUID kept) {

    static StagedRow of(StagedFile file, List<DocumentList.Row> same, @Nullable StagedReading reading, boolean first) {
        return new StagedRow(file.file().name(), file, same, reading, first, null, null);
    }

    static StagedRow refused(String name, String refusal, @Nullable UUID kept) {
        return new StagedRow(name, null, List.of(), null, false, refusal, kept);
    }

    /** What the document is called unless somebody says otherwise. */
    public String title() {
        return Objects.requireNonNullElse(ArrivalTitle.of(name), "");
    }

    /** {@code text}, {@code blank} or {@code unreadable}. */
    public String readability() {
        return file == null ? "" : file.file().readability().name().toLowerCase(Locale.ROOT);
    }
}
