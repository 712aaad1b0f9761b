package cn.banwen.processmodels;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** Stands in for the application's archive: remembers what it was asked to archive, and may refuse it once. */
final class RecordingArchive implements JavaDelegate {

    private final List<String> archived = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void execute(DelegateExecution execution) {
        if (refused.remove(execution.getProcessInstanceId())) {
            throw new IllegalStateException("the archive is full");
        }
        archived.add(execution.getProcessInstanceId());
    }

    void refuseOnce(String instance) {
        refused.add(instance);
    }

    int timesArchived(String instance) {
        return Collections.frequency(archived, instance);
    }
}
