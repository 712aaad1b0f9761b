package cn.banwen.bench;

import cn.banwen.circulation.engine.SparingEngine;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The same model on the same database, driven by nothing but the engine: without history, and otherwise as it comes or
 * sparing, that is without the record of activities, as the application runs it.
 */
final class BareEngine implements AutoCloseable {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Map<String, Instant> EACH_STEP = Map.of(
            "sign_receipt", NEVER,
            "first_review", NEVER,
            "register", NEVER,
            "propose", NEVER,
            "approve", NEVER,
            "distribute", NEVER,
            "handle", NEVER,
            "conclude", NEVER);

    private static final Map<String, Object> STEPS =
            Map.of(IncomingDocumentModel.WARN_AT, EACH_STEP, IncomingDocumentModel.DUE_AT, EACH_STEP);

    private final ProcessEngine engine;

    BareEngine(DataSource dataSource, boolean sparing) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName(sparing ? "sparing" : "bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        if (sparing) {
            SparingEngine.leaveOutActivityRecord(configuration);
        }
        JavaDelegate nothing = execution -> {};
        configuration.setBeans(Map.of(IncomingDocumentModel.ARCHIVE_DELEGATE, nothing));
        engine = configuration.buildProcessEngine();
    }

    void walk() {
        String instance = engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(IncomingDocumentModel.KEY)
                .businessKey(UUID.randomUUID().toString())
                .variable(IncomingDocumentModel.REVIEW_FIRST, true)
                .transientVariable(IncomingDocumentModel.DOCUMENT_WARN_AT, NEVER)
                .transientVariable(IncomingDocumentModel.DOCUMENT_DUE_AT, NEVER)
                .transientVariables(STEPS)
                .start()
                .getId();
        complete(instance, Map.of(IncomingDocumentModel.SIGNED, true));
        complete(instance, Map.of(IncomingDocumentModel.REVIEW_ACCEPTED, true));
        complete(instance, Map.of());
        complete(
                instance,
                Map.of(
                        IncomingDocumentModel.LEADERS, new ArrayList<>(List.of("party-secretary")),
                        IncomingDocumentModel.LEADERS_IN_ORDER, false,
                        IncomingDocumentModel.APPROVAL_RETURNED, false));
        complete(instance, Map.of(IncomingDocumentModel.APPROVAL_RETURNED, false));
        complete(
                instance,
                Map.of(
                        IncomingDocumentModel.TO_ACT, true,
                        IncomingDocumentModel.OFFICES, new ArrayList<>(List.of("emergency", "agriculture", "finance")),
                        IncomingDocumentModel.READERS, new ArrayList<>()));
        for (int office = 0; office < 3; office++) {
            complete(instance, Map.of(IncomingDocumentModel.OFFICE_RETURNED, false));
        }
        complete(instance, Map.of());
    }

    /** Somebody finds the task and does it: also a bare engine's user must look for what waits. */
    private void complete(String instance, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .get(0);
        engine.getTaskService().complete(task.getId(), variables, STEPS);
    }

    @Override
    public void close() {
        engine.close();
    }
}
