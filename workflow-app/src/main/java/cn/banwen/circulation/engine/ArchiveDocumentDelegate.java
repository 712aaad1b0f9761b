package cn.banwen.circulation.engine;

import cn.banwen.circulation.ArchiveDocument;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(IncomingDocumentModel.ARCHIVE_DELEGATE)
class ArchiveDocumentDelegate implements JavaDelegate {

    private final ArchiveDocument archive;

    ArchiveDocumentDelegate(ArchiveDocument archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.archive(UUID.fromString(execution.getProcessInstanceBusinessKey()));
    }
}
