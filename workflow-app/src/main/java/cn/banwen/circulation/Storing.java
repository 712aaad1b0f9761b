package cn.banwen.circulation;

import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts files into the store for an act; where the act does not come about, they go again. */
@Component
class Storing {

    private final IncomingFiles files;
    private final ActRetry retry;

    Storing(IncomingFiles files, ActRetry retry) {
        this.files = files;
        this.retry = retry;
    }

    <T> T then(CheckedFiles checked, Function<List<StoredFile>, T> act) {
        List<StoredFile> stored = files.store(checked);
        boolean taken = false;
        try {
            T done = retry.run(() -> act.apply(stored));
            taken = true;
            return done;
        } finally {
            if (!taken) {
                files.discard(stored);
            }
        }
    }
}
