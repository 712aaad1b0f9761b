package cn.banwen.circulation.engine;

import java.util.Date;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps no row for each arrow and box that a document passes. The engine writes and updates some eighty of them a
 * document for pages of its own that Banwen doesn't have; what was done stands in the acts, with who and why. What the
 * engine decides by, executions and tasks, is untouched. Rows of documents that are older than this are still found and
 * are removed with their process.
 */
final class NoActivityRecord extends ActivityInstanceEntityManagerImpl {

    NoActivityRecord(ProcessEngineConfigurationImpl configuration) {
        super(configuration, new MybatisActivityInstanceDataManager(configuration));
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {}

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String reason) {}

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {}

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity child) {}

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {}

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task, ExecutionEntity execution, String user, @Nullable String reason, Date at) {}

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date at) {}

    @Override
    public void syncUserTaskExecution(ExecutionEntity execution, FlowElement to, String from, TaskEntity task) {}
}
