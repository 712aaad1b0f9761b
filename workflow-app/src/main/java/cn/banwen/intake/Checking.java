package cn.banwen.intake;

import cn.banwen.intake.CheckedFiles.CheckedFile;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Spools and examines files on their way in. */
@Component
class Checking {

    private final Spool spool;
    private final FileExaminer examiner;
    private final long limit;

    Checking(Spool spool, FileExaminer examiner, @Value("${banwen.intake.max-file-size}") DataSize limit) {
        this.spool = spool;
        this.examiner = examiner;
        this.limit = limit.toBytes();
    }

    CheckedFiles check(List<Upload> uploads) throws IOException {
        List<CheckedFile> checked = new ArrayList<>();
        boolean complete = false;
        try {
            for (Upload upload : uploads) {
                SpooledFile spooled = spool.adopt(upload.content(), limit);
                boolean examined = false;
                try {
                    checked.add(new CheckedFile(spooled, examiner.examine(spooled.path(), upload.name())));
                    examined = true;
                } finally {
                    if (!examined) {
                        spooled.close();
                    }
                }
            }
            complete = true;
            return new CheckedFiles(checked);
        } finally {
            if (!complete) {
                checked.forEach(file -> file.spooled().close());
            }
        }
    }

    CheckedFiles check(Upload original, List<Upload> enclosures, BiConsumer<String, Refusal> leftOut)
            throws IOException {
        List<CheckedFile> checked = new ArrayList<>(check(List.of(original)).files());
        boolean complete = false;
        try {
            for (Upload enclosure : enclosures) {
                try {
                    checked.addAll(check(List.of(enclosure)).files());
                } catch (Refusal refusal) {
                    if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                        throw refusal;
                    }
                    leftOut.accept(SafeFileName.of(enclosure.name()), refusal);
                }
            }
            complete = true;
            return new CheckedFiles(checked);
        } finally {
            if (!complete) {
                checked.forEach(file -> file.spooled().close());
            }
        }
    }
}
