package cn.banwen.circulation.engine;

import javax.sql.DataSource;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the engine's tables to the library's version, as the owner: the application's role can't create any. */
final class EngineSchema {

    static final String NAME = "engine";

    private EngineSchema() {}

    /** Does nothing where they are current. */
    static void bringUpToDate(DataSource owner) {
        if (isCurrent(owner)) {
            return;
        }
        ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration()
                .setDataSource(owner)
                .setDatabaseSchema(NAME)
                .setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setAsyncExecutorActivate(false);
        FlowableEngineConfiguration.leaveOutOtherEngines((StandaloneProcessEngineConfiguration) configuration);
        configuration.buildProcessEngine().close();
    }

    static boolean isCurrent(DataSource owner) {
        JdbcClient jdbc = JdbcClient.create(owner);
        boolean present = jdbc.sql("select to_regclass('engine.act_ge_property') is not null")
                .query(Boolean.class)
                .single();
        return present
                && jdbc.sql("select value_ from engine.act_ge_property where name_ = 'schema.version'")
                        .query(String.class)
                        .optional()
                        .filter(ProcessEngine.VERSION::equals)
                        .isPresent();
    }
}
