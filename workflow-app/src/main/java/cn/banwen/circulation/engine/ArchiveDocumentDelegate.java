package cn.banwen.circulation.engine;

import cn.banwen.processmodels.IncomingDocumentModel;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the process has come to 归档; whoever completed the step archives, in the same transaction. */
@Component(IncomingDocumentModel.ARCHIVE_DELEGATE)
class ArchiveDocumentDelegate implements JavaDelegate {

    private final EngineCall call;

    ArchiveDocumentDelegate(EngineCall call) {
        this.call = call;
    }

    @Override
    public void execute(DelegateExecution execution) {
        call.archive();
    }
}
