package cn.banwen.circulation;

import cn.banwen.intake.IncomingFiles.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes a task that brings files, such as results: they are the document's if the task is done, else nothing of either. */
@Component
class CompletionWithFiles {

    private final OfficeActs officeActs;
    private final TaskCompletion completion;

    CompletionWithFiles(OfficeActs officeActs, TaskCompletion completion) {
        this.officeActs = officeActs;
        this.completion = completion;
    }

    /** Adding files makes a new revision of the open tasks, which this one knows of. */
    @Transactional
    TaskCompletion.Done complete(
            UUID documentId,
            UUID taskId,
            @Nullable Integer revision,
            Map<String, ?> values,
            List<StoredFile> files,
            String username) {
        officeActs.addFiles(documentId, files, username);
        return completion.complete(taskId, revision == null ? null : revision + 1, values, username);
    }
}
